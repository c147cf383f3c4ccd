ALTER TABLE `document` ADD `title_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `ix_document_title_key` ON `document` (`title_key`);--> statement-breakpoint
ALTER TABLE `legal_event` ADD `relation_id` integer;--> statement-breakpoint
ALTER TABLE `relation` ADD `on_day` text;--> statement-breakpoint
ALTER TABLE `relation` ADD `state` text DEFAULT 'stated' NOT NULL;--> statement-breakpoint
ALTER TABLE `relation` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `relation` ADD `target_title_key` text;--> statement-breakpoint
ALTER TABLE `relation` ADD `target_number_key` text;--> statement-breakpoint
ALTER TABLE `relation` ADD `listed_under` text;--> statement-breakpoint
ALTER TABLE `relation` ADD `place_start` integer;--> statement-breakpoint
ALTER TABLE `relation` ADD `place_end` integer;--> statement-breakpoint
CREATE INDEX `ix_relation_title_key` ON `relation` (`target_title_key`);--> statement-breakpoint
CREATE INDEX `ix_relation_number_key` ON `relation` (`target_number_key`);--> statement-breakpoint
CREATE INDEX `ix_relation_state` ON `relation` (`state`);--> statement-breakpoint
UPDATE `document` SET `title_key` = title_key(`title`);--> statement-breakpoint
UPDATE `relation` SET `target_title_key` = title_key(`target_title`) WHERE `target_title` IS NOT NULL;--> statement-breakpoint
UPDATE `relation` SET `target_number_key` = number_key(`target_doc_number`) WHERE `target_doc_number` IS NOT NULL;
