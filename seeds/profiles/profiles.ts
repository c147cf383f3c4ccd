import type { Profile } from '../../server/domain/profile.ts';
import nationalJson from './national.json' with { type: 'json' };
import qingheJson from './qinghe.json' with { type: 'json' };
import { readProfile } from './schema.ts';

/** The national base line: figures of national texts, examples of other places, and our own choices, each marked as such. */
export function nationalProfile(): Profile {
  return readProfile(nationalJson, null);
}

/** The fictional demo county 清河县, on the national base line. */
export function qingheProfile(): Profile {
  return readProfile(qingheJson, nationalProfile());
}
