CREATE TABLE `bulletin` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`span` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`on_day` text NOT NULL,
	`known_at` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`number` text,
	`texts` text NOT NULL,
	`cases` text NOT NULL,
	`figures` text NOT NULL,
	`is_public` integer NOT NULL,
	`created_by_id` integer,
	`created_at` text NOT NULL,
	`issued_on` text,
	`issued_by_id` integer,
	`withdrawn_at` text,
	`withdraw_reason` text
);
--> statement-breakpoint
CREATE INDEX `ix_bulletin_time` ON `bulletin` (`to_day`,`span`);--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`receipt` text NOT NULL,
	`code_hash` text,
	`state` text NOT NULL,
	`document_id` integer,
	`document_said` text NOT NULL,
	`clause` text,
	`reason` text NOT NULL,
	`name` text,
	`contact` text,
	`organ` text,
	`case_number` text,
	`received_on` text NOT NULL,
	`received_at` text NOT NULL,
	`entered_by_id` integer,
	`notified_on` text,
	`issuer_answered_on` text,
	`issuer_answer` text,
	`decided_on` text,
	`decided_by_id` integer,
	`decision_reason` text,
	`transferred_to` text,
	`merged_into_id` integer,
	`extended_on` text,
	`extended_by_id` integer,
	`extension_reason` text,
	`outcome` text,
	`answer_number` text,
	`answer_text` text,
	`answered_on` text,
	`answered_by_id` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `suggestion`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestion_receipt_unique` ON `suggestion` (`receipt`);--> statement-breakpoint
CREATE INDEX `ix_suggestion_state` ON `suggestion` (`state`,`received_on`);--> statement-breakpoint
CREATE INDEX `ix_suggestion_document` ON `suggestion` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_suggestion_merged` ON `suggestion` (`merged_into_id`);--> statement-breakpoint
ALTER TABLE `problem_event` ADD `key` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `state` text DEFAULT 'recorded' NOT NULL;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `act` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `source_table` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `source_id` integer;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `recorded_by_id` integer;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `contested_at` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `contested_by_id` integer;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `contest_reason` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `decided_by_id` integer;--> statement-breakpoint
ALTER TABLE `problem_event` ADD `decision_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `ix_problem_event_once` ON `problem_event` (`key`);--> statement-breakpoint
CREATE INDEX `ix_problem_event_state` ON `problem_event` (`state`);--> statement-breakpoint
UPDATE `problem_event` SET `state` = 'excluded', `decided_at` = `excluded_at`, `decision_reason` = `excluded_reason` WHERE `excluded_at` IS NOT NULL;
