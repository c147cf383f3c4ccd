CREATE TABLE `number_series` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`pattern` text NOT NULL,
	`code` text,
	`year` integer NOT NULL,
	`issuer_id` integer,
	`starts_at` integer NOT NULL,
	`next_serial` integer NOT NULL,
	`start_reason` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_key_unique` ON `number_series` (`key`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`state` text NOT NULL,
	`clock_from` text,
	`submit_by` text,
	`requested_on` text,
	`requested_by_id` integer,
	`decide_by` text,
	`decided_on` text,
	`decided_by_id` integer,
	`number` text,
	`number_id` integer,
	`refusal` text,
	`reason` text,
	`publish_by` text,
	`published_on` text,
	`published_by_id` integer,
	`place` text,
	`from_paper` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_registration_document` ON `registration` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_registration_state` ON `registration` (`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `ix_registration_live` ON `registration` (`document_id`) WHERE state IN ('requested', 'registered', 'published');--> statement-breakpoint
CREATE TABLE `series_number` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`series_id` integer NOT NULL,
	`serial` integer NOT NULL,
	`printed` text NOT NULL,
	`state` text NOT NULL,
	`document_id` integer,
	`subject_id` integer,
	`taken_at` text NOT NULL,
	`taken_by_id` integer,
	`voided_at` text,
	`voided_by_id` integer,
	`void_reason` text,
	FOREIGN KEY (`series_id`) REFERENCES `number_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_series_number_once` ON `series_number` (`series_id`,`serial`);--> statement-breakpoint
CREATE INDEX `ix_series_number_document` ON `series_number` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_document_registration` ON `document` (`registration_number`);