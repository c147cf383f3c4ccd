CREATE TABLE `subscription` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`contact` text NOT NULL,
	`query` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` text NOT NULL,
	`ask_sent_at` text,
	`confirmed_at` text,
	`ended_at` text,
	`told_seq` integer NOT NULL,
	`told_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_subscription_state` ON `subscription` (`state`);--> statement-breakpoint
CREATE INDEX `ix_subscription_contact` ON `subscription` (`contact`);