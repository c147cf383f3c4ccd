import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler } from 'express';
import type { StorageEngine } from 'multer';
import { Fault } from '../domain/fault.ts';
import type { Files } from '../ports.ts';
import { isMulterError } from './faultOf.ts';

/** A file that was sent, waiting under a temporary name on the volume of the originals. */
export interface ReceivedFile {
  field: string;
  /** As the sender named it, without folders and control characters. */
  name: string;
  path: string;
  size: number;
}

export interface UploadLimits {
  fileBytes: number;
  files: number;
}

/** Files at once: our own choice. */
export const MOST_FILES = 50;

/** Papers beside a document at once: our own choice. */
export const MOST_PAPERS = 20;

/** A bulk import's ledger with a zip of a county's whole stock, or its files themselves: our own choice. */
export const BULK_LIMITS: UploadLimits = { fileBytes: 1024 * 1024 * 1024, files: 1000 };

/** The name without folders, control and direction characters, at most 200 characters, the ending kept. */
export function cleanName(name: string): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const characters = [...bare];
  if (characters.length <= 200) return bare === '' || /^\.+$/.test(bare) ? 'file' : bare;
  const ending = [...(/\.[A-Za-z0-9]{1,8}$/.exec(bare)?.[0] ?? '')];
  return [...characters.slice(0, 200 - ending.length), ...ending].join('');
}

const storage = (files: Pick<Files, 'temporary'>): StorageEngine => ({
  _handleFile(_req, file, done) {
    const keep = async (): Promise<{ path: string; size: number }> => {
      const path = await files.temporary();
      // A request that breaks off ends the stream with an error: the half file goes with it.
      await pipeline(file.stream, createWriteStream(path, { flags: 'wx' })).catch(async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      });
      return { path, size: (await stat(path)).size };
    };
    keep().then(
      (info) => done(null, info),
      (error: unknown) => done(error),
    );
  },
  _removeFile(_req, file, done) {
    rm(file.path, { force: true }).then(() => done(null), done);
  },
});

const received = new WeakMap<Request, ReceivedFile[]>();

/** The files of this request, in the order they were sent; Fault('upload.missing') when there are none. */
export function receivedFiles(req: Request): ReceivedFile[] {
  const files = received.get(req) ?? [];
  if (files.length === 0) throw new Fault('upload.missing');
  return files;
}

/** The one file of a form that may come without any. */
export const optionalFile = (req: Request): ReceivedFile | null => received.get(req)?.[0] ?? null;

function refusal(error: unknown, limits: UploadLimits): unknown {
  if (isMulterError(error) && error.code === 'LIMIT_FILE_SIZE')
    return new Fault('upload.tooLarge', {
      limit: limits.fileBytes,
      name: cleanName((error as { filename?: string }).filename ?? ''),
    });
  if (isMulterError(error) && error.code === 'LIMIT_FILE_COUNT')
    return new Fault('upload.tooMany', { most: limits.files });
  if (isMulterError(error)) return error;
  const message = error instanceof Error ? error.message : '';
  if (/^Request (aborted|closed)|Unexpected end of form/.test(message)) return new Fault('request.aborted');
  return /boundary|multipart|header/i.test(message) ? new Fault('input.garbled') : error;
}

async function taking(files: Pick<Files, 'temporary'>, limits: UploadLimits): Promise<RequestHandler> {
  const { default: multer } = await import('multer');
  return multer({
    storage: storage(files),
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.fileBytes,
      files: limits.files,
      fields: 200,
      fieldSize: 1024 * 1024,
      fieldNameSize: 200,
      parts: limits.files + 200,
      headerPairs: 50,
    },
  }).any();
}

/**
 * Takes in `multipart/form-data`: fields into `req.body`, files to temporary files (`receivedFiles(req)`), streamed, with limits.
 * Whatever `Files.take` has not moved away is removed when the answer is out or the connection is gone.
 */
export function uploadLayer(files: Pick<Files, 'temporary'>, limits: UploadLimits): RequestHandler {
  let made: RequestHandler | undefined;
  return async (req, res, next) => {
    made ??= await taking(files, limits);
    await made(req, res, (error: unknown) => {
      if (error !== undefined && error !== null) return next(refusal(error, limits));
      const sent = (Array.isArray(req.files) ? req.files : []).map((file) => ({
        field: file.fieldname,
        name: cleanName(file.originalname),
        path: file.path,
        size: file.size,
      }));
      received.set(req, sent);
      res.once('close', () => {
        for (const file of sent) void rm(file.path, { force: true });
      });
      next();
    });
  };
}
