CREATE TABLE `upload_page` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`upload_id` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`scan` text,
	`confidence` real,
	`doubts` text NOT NULL,
	`tries` integer NOT NULL,
	`fault_code` text,
	`checked_by_id` integer,
	`checked_at` text,
	FOREIGN KEY (`upload_id`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_upload_page_number` ON `upload_page` (`upload_id`,`number`);--> statement-breakpoint
CREATE INDEX `ix_upload_page_state` ON `upload_page` (`state`,`confidence`);