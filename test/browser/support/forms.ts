import type { Locator, Page } from 'playwright-core';

/** Fills in the fields of a form by their names. */
export async function fill(form: Locator, fields: Record<string, string>): Promise<void> {
  await form.evaluate((node) => {
    for (let at: Element | null = node; at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((node) => `${node.tagName}:${node.getAttribute('type')}`);
    if (kind.endsWith(':radio') || kind.endsWith(':checkbox'))
      await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Fills in and sends the form whose address ends with `path`, and sees that it was taken. */
export async function send(page: Page, path: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action$="${path}"]`).first();
  await fill(form, fields);
  await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').first().click()]);
  const refused = page.locator('.error-summary');
  if ((await refused.count()) > 0) throw new Error(`${path}: ${await refused.innerText()}`);
}
