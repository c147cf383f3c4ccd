CREATE TABLE `classification` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`classes` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_classification_document` ON `classification` (`document_id`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`text_version_id` integer NOT NULL,
	`draft_sha256` text NOT NULL,
	`title` text NOT NULL,
	`explanation` text NOT NULL,
	`address` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`least_day` text,
	`short_reason` text,
	`opened_by_id` integer,
	`opened_at` text NOT NULL,
	`withdrawn_day` text,
	`withdrawn_by_id` integer,
	`withdraw_reason` text,
	`result_said` text,
	`result_day` text,
	`result_by_id` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_consultation_document` ON `consultation` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_consultation_days` ON `consultation` (`to_day`);--> statement-breakpoint
CREATE INDEX `ix_consultation_text` ON `consultation` (`text_version_id`);--> statement-breakpoint
CREATE TABLE `consultation_comment` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`consultation_id` integer NOT NULL,
	`receipt` text NOT NULL,
	`form_key` text,
	`channel` text NOT NULL,
	`received_day` text NOT NULL,
	`received_at` text NOT NULL,
	`author` text,
	`contact` text,
	`place` text,
	`text` text NOT NULL,
	`text_sha256` text NOT NULL,
	`topic` text,
	`outcome` text,
	`answer` text,
	`answered_by_id` integer,
	`answered_at` text,
	`entered_by_id` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_comment_receipt_unique` ON `consultation_comment` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `ix_consultation_comment_form` ON `consultation_comment` (`consultation_id`,`form_key`);--> statement-breakpoint
CREATE TABLE `determination` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`normative` integer NOT NULL,
	`excluded_as` text,
	`reason` text NOT NULL,
	`on_day` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_determination_document` ON `determination` (`document_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`from_day` text,
	`on_day` text,
	`performer` text,
	`who` text,
	`result` text,
	`said` text,
	`recorded_by_id` integer,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by_id` integer,
	`withdraw_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_evidence_document` ON `evidence` (`document_id`,`kind`);--> statement-breakpoint
CREATE TABLE `explanation` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`about` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_explanation_document` ON `explanation` (`document_id`);