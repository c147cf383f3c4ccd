CREATE TABLE `calendar_year` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`year` integer NOT NULL,
	`holidays` text NOT NULL,
	`workdays` text NOT NULL,
	`source` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_year_year_unique` ON `calendar_year` (`year`);--> statement-breakpoint
CREATE TABLE `issuer_name` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`issuer_id` integer NOT NULL,
	`name` text NOT NULL,
	`from_day` text,
	`to_day` text NOT NULL,
	`basis` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_issuer_name_issuer` ON `issuer_name` (`issuer_id`);--> statement-breakpoint
ALTER TABLE `document` ADD `drafted_by_id` integer REFERENCES issuer(id);--> statement-breakpoint
CREATE INDEX `ix_document_drafter` ON `document` (`drafted_by_id`);--> statement-breakpoint
ALTER TABLE `issuer` ADD `end_basis` text;--> statement-breakpoint
ALTER TABLE `issuer` ADD `merged_into_id` integer REFERENCES issuer(id);--> statement-breakpoint
ALTER TABLE `profile` ADD `saved_at` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `saved_by_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `ix_profile_day` ON `profile` (`from_day`);