import { expect } from 'vitest';
import { send } from './forms.ts';
import type { Years } from './years.ts';

/** The body plans the evaluation of its document, begins it and hands in the report; answers its address. */
export async function reportEvaluation(years: Years, documentId: number, dueOn: string): Promise<string> {
  const page = await years.as('issuer');
  await page.goto(`${years.url}/dossiers/${documentId}`);
  await send(page, `/dossiers/${documentId}/evaluations`, { purpose: 'expiry', dueOn });
  await page.waitForURL(/\/evaluations\/\d+$/);
  const at = new URL(page.url()).pathname;
  await send(page, `${at}/start`);
  const findings = ['lawful', 'reasonable', 'consistent', 'workable', 'effective'].map((one) => [
    `finding.${one}`,
    '适用',
  ]);
  await send(page, `${at}/report`, { ...Object.fromEntries(findings), summary: '仍然需要', proposal: 'extend' });
  return at;
}

/** The bureau concludes from the report, and is shown the way to what follows. */
export async function concludeEvaluation(years: Years, at: string): Promise<void> {
  const page = await years.as('clerk');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/conclude`, { conclusion: 'extend' });
  expect(await page.locator('.state-line').innerText()).toContain('已作出结论');
  expect(await page.locator('main a[href$="/term?act=extend"]').count()).toBe(1);
}
