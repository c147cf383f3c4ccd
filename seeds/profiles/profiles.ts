import { readProfile } from '../../server/actions/profiles/schema.ts';
import type { Profile } from '../../server/domain/profile.ts';
import nationalJson from './national.json' with { type: 'json' };
import qingheJson from './qinghe.json' with { type: 'json' };

/** The national base line: figures of national texts, examples of other places, and our own choices, each marked as such. */
export function nationalProfile(): Profile {
  return readProfile(nationalJson, null);
}

/** The fictional demo county 清河县, on the national base line. */
export function qingheProfile(): Profile {
  return readProfile(qingheJson, nationalProfile());
}

/** A profile from a file of the operator's: on the national base line when it says so. Throws as `readProfile` does. */
export function profileFrom(json: unknown): Profile {
  const inherits = typeof json === 'object' && json !== null && 'inherits' in json && json.inherits !== null;
  return readProfile(json, inherits ? nationalProfile() : null);
}
