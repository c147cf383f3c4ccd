CREATE TABLE `filing_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`filing_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`fact_on` text,
	`due_on` text,
	`outcome` text,
	`note` text,
	`paper_number` text,
	`by_id` integer,
	`known_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filing_id`) REFERENCES `filing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_filing_step_document` ON `filing_step` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_filing_step_filing` ON `filing_step` (`filing_id`);--> statement-breakpoint
CREATE TABLE `stated_count` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`issuer_id` integer,
	`tier` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`counts` text NOT NULL,
	`source` text NOT NULL,
	`by_id` integer,
	`known_at` text NOT NULL,
	`removed_at` text,
	`removed_by_id` integer,
	`remove_reason` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_stated_count_stretch` ON `stated_count` (`from_day`,`to_day`);--> statement-breakpoint
ALTER TABLE `filing` ADD `first_submitted_on` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `registered_on` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `state_from` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `answer_by` text;--> statement-breakpoint
ALTER TABLE `filing` ADD `review_by` text;--> statement-breakpoint
UPDATE `filing` SET `first_submitted_on` = `submitted_on`, `state_from` = CASE `state` WHEN 'submitted' THEN coalesce(`received_on`, `submitted_on`) WHEN 'closed' THEN `closed_on` END;--> statement-breakpoint
UPDATE `filing` SET `state` = 'received' WHERE `state` = 'submitted' AND `received_on` IS NOT NULL;
