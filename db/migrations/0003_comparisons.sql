CREATE TABLE `comparison` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`note` text,
	`text_sha256` text NOT NULL,
	`other_text_sha256` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_comparison_document` ON `comparison` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_comparison_other` ON `comparison` (`other_id`);--> statement-breakpoint
CREATE TABLE `like_pair` (
	`low_id` integer NOT NULL,
	`high_id` integer NOT NULL,
	`kind` text NOT NULL,
	`score` real NOT NULL,
	`alike` real NOT NULL,
	`matched` integer NOT NULL,
	`figures` integer NOT NULL,
	PRIMARY KEY(`low_id`, `high_id`)
);
--> statement-breakpoint
CREATE INDEX `ix_like_pair_high` ON `like_pair` (`high_id`);--> statement-breakpoint
CREATE INDEX `ix_like_pair_kind` ON `like_pair` (`kind`,`score`);