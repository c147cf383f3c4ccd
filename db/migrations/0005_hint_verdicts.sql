CREATE TABLE `hint_verdict` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`text_sha256` text NOT NULL,
	`code` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`quote` text NOT NULL,
	`article` text,
	`citation` text,
	`details` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`judged_by_id` integer NOT NULL,
	`judged_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_hint_verdict_once` ON `hint_verdict` (`review_id`,`code`,`start_at`,`end_at`);--> statement-breakpoint
CREATE INDEX `ix_hint_verdict_document` ON `hint_verdict` (`document_id`);