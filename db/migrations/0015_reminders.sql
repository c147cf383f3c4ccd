CREATE TABLE `calendar_feed` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`user_id` integer NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_hash_unique` ON `calendar_feed` (`hash`);--> statement-breakpoint
CREATE INDEX `ix_calendar_feed_user` ON `calendar_feed` (`user_id`);--> statement-breakpoint
CREATE TABLE `expiry_letter` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`issuer_id` integer NOT NULL,
	`issuer_name` text NOT NULL,
	`on_day` text NOT NULL,
	`at` text NOT NULL,
	`by_id` integer,
	`documents` text NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_expiry_letter_stretch` ON `expiry_letter` (`from_day`,`issuer_id`);--> statement-breakpoint
CREATE TABLE `notice_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`notice_id` integer NOT NULL,
	`flag_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`at` text NOT NULL,
	`by_id` integer NOT NULL,
	`until_day` text,
	`to_user_id` integer,
	`note` text,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`flag_id`) REFERENCES `flag`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_notice_step_flag` ON `notice_step` (`flag_id`);--> statement-breakpoint
CREATE TABLE `reminder_setting` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`user_id` integer NOT NULL,
	`mail` text NOT NULL,
	`digest_on` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_setting_user_id_unique` ON `reminder_setting` (`user_id`);--> statement-breakpoint
ALTER TABLE `notice` ADD `snoozed_until` text;--> statement-breakpoint
ALTER TABLE `notice` ADD `handed_to_id` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `notice` ADD `mail_waits` integer DEFAULT false NOT NULL;