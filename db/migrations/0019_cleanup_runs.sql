CREATE TABLE `cleanup_run` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`round_id` integer NOT NULL,
	`act` text NOT NULL,
	`state` text NOT NULL,
	`round_version` integer NOT NULL,
	`seen` text,
	`reason` text,
	`asked_by_id` integer,
	`asked_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`documents` integer,
	`ended_at` text,
	`fault_code` text,
	`fault_details` text,
	FOREIGN KEY (`round_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_cleanup_run_round` ON `cleanup_run` (`round_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ix_cleanup_run_waiting` ON `cleanup_run` (`round_id`) WHERE "cleanup_run"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE `interview` ADD `paper_number` text;--> statement-breakpoint
UPDATE `interview` SET `paper_number` = coalesce(json_extract(`notice`, '$.number'), json_extract(`written_order`, '$.number'));
