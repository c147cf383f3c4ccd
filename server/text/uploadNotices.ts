/** What is said about files that were sent. */
export const CHECK_UPLOAD = '核对确认';
export const HELD_UPLOAD = '打开已上传的文件';

export const heldDossier = (title: string): string => `打开《${title}》的卷宗`;
export const sameBytesNote = (fileName: string): string => `${fileName}：内容完全相同的文件已经上传过，没有重复保存。`;
export const sameTextNote = (title: string): string => `正文与已有文件《${title}》完全相同，请确认不是重复登记`;
export const unknownIssuerNote = (name: string): string => `“${name}”不在制定机关名录中，请核对名称`;
