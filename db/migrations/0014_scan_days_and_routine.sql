CREATE TABLE `routine_record` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`duty` text NOT NULL,
	`period` text NOT NULL,
	`done_on` text NOT NULL,
	`how` text NOT NULL,
	`by_id` integer,
	`at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by_id` integer,
	`withdraw_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_routine_record_once` ON `routine_record` (`duty`,`period`) WHERE withdrawn_at IS NULL;--> statement-breakpoint
CREATE TABLE `scan_day` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`on_day` text NOT NULL,
	`at` text NOT NULL,
	`standing` integer NOT NULL,
	`found` integer NOT NULL,
	`cleared` integer NOT NULL,
	`proved` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scan_day_on_day_unique` ON `scan_day` (`on_day`);--> statement-breakpoint
CREATE TABLE `supporting` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`issuer_id` integer NOT NULL,
	`law_title` text NOT NULL,
	`article` text NOT NULL,
	`subject` text NOT NULL,
	`due_on` text NOT NULL,
	`reckoning` text,
	`recorded_by_id` integer,
	`recorded_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`document_id` integer,
	`done_on` text,
	`withdrawn_on` text,
	`withdrawn_by_id` integer,
	`withdraw_reason` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_supporting_open` ON `supporting` (`done_on`,`withdrawn_on`,`due_on`);--> statement-breakpoint
CREATE INDEX `ix_supporting_document` ON `supporting` (`document_id`);