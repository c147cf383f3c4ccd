import type { Page } from 'playwright-core';

/** Today in Shanghai, as the service reads it. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Fills in and sends the form of an act whose address ends with `path`, whether folded or not; files by their field's name. */
export async function act(page: Page, path: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action$="${path}"]`).first();
  await form.evaluate((node) => node.closest('details')?.setAttribute('open', ''));
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((node) => `${node.tagName}:${node.getAttribute('type')}`);
    if (kind.endsWith(':radio') || kind.endsWith(':checkbox'))
      await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button[type=submit]').first().click();
  await page.waitForURL(/\/dossiers\/\d+/);
}

/** Fills in the seven points beside the text: all well, or a problem with `problem`. */
export async function sevenPoints(page: Page, problem?: { point: string; note: string }): Promise<void> {
  await page.locator('a[href$="/checklist"]').first().click();
  await page.waitForURL(/\/checklist$/);
  const points = ['issuer', 'authority', 'content', 'unlawful_setting', 'rights', 'power', 'procedure'];
  for (const point of points) {
    await page.check(`[name="result.${point}"][value="${point === problem?.point ? 'problem' : 'pass'}"]`);
    if (point === problem?.point) await page.fill(`[name="note.${point}"]`, problem.note);
  }
  await page.click('main form button:has-text("保存清单")');
  await page.waitForURL(/\/dossiers\/\d+/);
}
