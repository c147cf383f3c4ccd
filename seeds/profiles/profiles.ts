import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { profileSourceSchema, readProfile } from '../../server/actions/profiles/schema.ts';
import { Fault } from '../../server/domain/fault.ts';
import type { Profile, ProfileSource } from '../../server/domain/profile.ts';
import guangdongJson from './guangdong-lingwan.json' with { type: 'json' };
import henanJson from './henan-heting.json' with { type: 'json' };
import hunanJson from './hunan-xiangyuan.json' with { type: 'json' };
import nationalJson from './national.json' with { type: 'json' };
import qingheJson from './qinghe.json' with { type: 'json' };
import shandongJson from './shandong-daihe.json' with { type: 'json' };
import zhejiangJson from './zhejiang-yueping.json' with { type: 'json' };

/** The national base line: figures of national texts, examples of other places, and our own choices, each marked as such. */
export function nationalProfile(): Profile {
  return readProfile(nationalJson, null);
}

/** The fictional demo county 清河县, on the national base line. */
export function qingheProfile(): Profile {
  return readProfile(qingheJson, nationalProfile());
}

/** Counties of five provinces with fictional names and the figures of their provinces' texts, to start from. */
export function exampleProfiles(): ProfileSource[] {
  return [henanJson, guangdongJson, zhejiangJson, hunanJson, shandongJson].map((json) =>
    profileSourceSchema.parse(json),
  );
}

/** A profile from a file of the operator's: on the national base line when it says so. Throws as `readProfile` does. */
export function profileFrom(json: unknown): Profile {
  const inherits = typeof json === 'object' && json !== null && 'inherits' in json && json.inherits !== null;
  return readProfile(json, inherits ? nationalProfile() : null);
}

/**
 * The profile of the setting GUIBEI_PROFILE: `national`, `qinghe`, the id of an example, or the path of a JSON file of the operator's. Throws as
 * `readProfile` does, and Fault('settings.invalid') where there is no such file or it holds no JSON.
 */
export function profileNamed(name: string): Profile {
  if (name === 'national') return nationalProfile();
  if (name === 'qinghe') return qingheProfile();
  return profileFrom(exampleProfiles().find((one) => one.id === name) ?? fileOf(name));
}

function fileOf(name: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(name), 'utf8')) as unknown;
  } catch {
    throw new Fault('settings.invalid', { settings: [{ name: 'GUIBEI_PROFILE', value: name }] });
  }
}
