CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer,
	`subject` text NOT NULL,
	`subject_id` integer,
	`kind` text NOT NULL,
	`file_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`file_size` integer NOT NULL,
	`media_type` text NOT NULL,
	`note` text,
	`added_by_id` integer,
	`added_at` text NOT NULL,
	`removed_at` text,
	`removed_by_id` integer,
	`remove_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_attachment_document` ON `attachment` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_attachment_subject` ON `attachment` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `emergency` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`draft_sha256` text NOT NULL,
	`approved_by_id` integer NOT NULL,
	`approved_on` text NOT NULL,
	`approved_at` text NOT NULL,
	`reason` text NOT NULL,
	`basis` text NOT NULL,
	`review_by` text NOT NULL,
	`problem_id` integer,
	`revoked_at` text,
	`revoked_by_id` integer,
	`revoke_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_emergency_document` ON `emergency` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_emergency_open` ON `emergency` (`problem_id`,`review_by`);--> statement-breakpoint
CREATE TABLE `review_counsel` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organization` text,
	`asked_on` text NOT NULL,
	`asked_by_id` integer NOT NULL,
	`question` text NOT NULL,
	`answered_on` text,
	`opinion` text,
	`use_of` text,
	`use_note` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_review_counsel_document` ON `review_counsel` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_review_counsel_review` ON `review_counsel` (`review_id`);--> statement-breakpoint
CREATE TABLE `review_point` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`point` text NOT NULL,
	`result` text NOT NULL,
	`note` text,
	`judged_by_id` integer NOT NULL,
	`judged_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_review_point_once` ON `review_point` (`review_id`,`point`);--> statement-breakpoint
CREATE INDEX `ix_review_point_document` ON `review_point` (`document_id`);--> statement-breakpoint
CREATE TABLE `review_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`step` text NOT NULL,
	`on_day` text NOT NULL,
	`by_id` integer,
	`at` text NOT NULL,
	`reviewer_id` integer,
	`missing` text NOT NULL,
	`note` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_review_step_document` ON `review_step` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_review_step_review` ON `review_step` (`review_id`);--> statement-breakpoint
ALTER TABLE `review` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `review` ADD `supplement_due_on` text;--> statement-breakpoint
ALTER TABLE `review` ADD `emergency_id` integer;--> statement-breakpoint
ALTER TABLE `review` ADD `taken` text;