// Comfort only: every page works without this file. No dependencies, nothing from elsewhere.

const root = document.documentElement;

/** Settings of this browser: the large mode and the theme, remembered. */
const remembered = {
  /** @param {string} key @returns {string | null} */
  get(key) {
    try {
      return localStorage.getItem(`guibei.${key}`);
    } catch {
      return null;
    }
  },
  /** @param {string} key @param {string} value */
  set(key, value) {
    try {
      localStorage.setItem(`guibei.${key}`, value);
    } catch {
      // Private windows may forbid storage; the setting then lasts for this page.
    }
  },
};

const darkByDefault = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme === undefined ? darkByDefault.matches : root.dataset.theme === 'dark');

// Before the first paint: this script blocks rendering.
const theme = remembered.get('theme');
if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
if (remembered.get('large') === 'on') root.dataset.large = 'on';

const TOGGLES = {
  dark: {
    on: isDark,
    flip() {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remembered.set('theme', root.dataset.theme);
    },
  },
  large: {
    on: () => root.dataset.large === 'on',
    flip() {
      root.dataset.large = root.dataset.large === 'on' ? 'off' : 'on';
      remembered.set('large', root.dataset.large);
    },
  },
};

function toggles() {
  // A page that is large by its address stays so without us; elsewhere the switch takes the link's place.
  const size = document.querySelector('[data-size]');
  const byAddress = size?.dataset.size === 'large';
  if (byAddress) size.addEventListener('click', () => remembered.set('large', 'off'));
  else if (size) size.hidden = true;
  for (const button of document.querySelectorAll('[data-toggle]')) {
    const toggle = TOGGLES[button.dataset.toggle];
    const show = () => button.setAttribute('aria-pressed', String(toggle.on()));
    button.hidden = byAddress && button.dataset.toggle === 'large';
    show();
    button.addEventListener('click', () => {
      toggle.flip();
      show();
    });
  }
}

/** `/` puts the cursor into the search box, unless somebody is typing. */
function slashKey() {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const box = document.querySelector('[data-search]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** Suggestions under the search box, as a combobox (WAI-ARIA practices). */
function suggestions(field) {
  const input = field.querySelector('input');
  const list = document.createElement('ul');
  list.id = 'q-suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '检索建议');
  list.hidden = true;
  field.append(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ]) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let typed = input.value;
  let timer = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (n) => {
    const items = [...list.children];
    chosen = n < -1 ? items.length - 1 : n >= items.length ? -1 : n;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    if (chosen === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', items[chosen].id);
    input.value = chosen === -1 ? typed : items[chosen].textContent;
  };
  const show = (texts) => {
    list.replaceChildren(
      ...texts.map((text, i) => {
        const item = document.createElement('li');
        item.id = `q-suggestion-${i}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.textContent = text;
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          input.value = text;
          close();
          input.form.requestSubmit();
        });
        return item;
      }),
    );
    list.hidden = texts.length === 0;
    input.setAttribute('aria-expanded', String(texts.length > 0));
    chosen = -1;
  };
  const ask = async () => {
    const q = input.value.trim();
    const mine = ++asked;
    if (q === '') return close();
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(q)}`, {
        headers: { accept: 'application/json' },
      });
      if (!answer.ok || mine !== asked) return;
      const texts = await answer.json();
      if (mine === asked && document.activeElement === input) show(texts);
    } catch {
      close();
    }
  };
  input.addEventListener('input', (event) => {
    typed = input.value;
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, 150);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      input.value = typed;
      close();
    }
  });
  input.addEventListener('blur', close);
}

/** One request a file, so that each has its own bar; the server answers JSON (see pages/uploads.tsx). */
function uploadForm(form) {
  const input = form.querySelector('input[type=file]');
  const lines = form.querySelector('[data-progress]');
  const button = form.querySelector('button[type=submit]');
  const words = form.querySelector('[data-drop-words]');
  if (words) words.hidden = false;

  const line = (file) => {
    const li = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const state = document.createElement('span');
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', `${file.name}的上传进度`);
    state.textContent = '等待上传';
    li.append(name, bar, state);
    lines.append(li);
    return {
      progress(share) {
        bar.value = share;
        state.textContent = share < 1 ? `已传${Math.floor(share * 100)}%` : '已传完，正在识别';
      },
      done(answer) {
        bar.value = 1;
        state.replaceChildren(answer.linkText ?? '已收到');
        if (answer.href) {
          li.dataset.uploadAt = answer.href;
          state.dataset.uploadState = '';
          const link = document.createElement('a');
          link.href = answer.href;
          link.textContent = answer.linkText ?? '查看';
          state.replaceChildren(link);
        }
        if (answer.sentence) this.refuse(answer.sentence, true);
      },
      refuse(sentence, keep = false) {
        const note = document.createElement('span');
        note.className = 'refusal';
        note.textContent = sentence;
        if (!keep) state.textContent = '没有上传';
        li.append(note);
      },
    };
  };

  const send = (file, shown) =>
    new Promise((resolve) => {
      const body = new FormData(form);
      body.delete(input.name);
      body.append(input.name, file, file.name);
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener(
        'progress',
        (event) => event.lengthComputable && shown.progress(event.loaded / event.total),
      );
      request.addEventListener('load', () => {
        let answer = {};
        try {
          answer = JSON.parse(request.responseText);
        } catch {
          // A page instead of an answer: what it has to say is shown by loading it when all are done.
          form.dataset.reload = 'yes';
        }
        // A file that was received but cannot be read has a page of its own, to which its line leads.
        if (request.status < 400 && (answer.ok !== false || answer.href)) shown.done(answer);
        else shown.refuse(answer.sentence ?? answer.detail ?? '服务器没有接受这个文件，请稍后重试。');
        resolve();
      });
      request.addEventListener('error', () => {
        shown.refuse('网络中断，文件没有传完。请检查网络后重新上传。');
        resolve();
      });
      request.send(body);
    });

  form.addEventListener('submit', async (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    button.disabled = true;
    lines.replaceChildren();
    const queue = [...input.files].map((file) => ({ file, shown: line(file) }));
    const next = async () => {
      for (let job = queue.shift(); job; job = queue.shift()) await send(job.file, job.shown);
    };
    await Promise.all([next(), next()]);
    button.disabled = false;
    input.value = '';
    if (form.dataset.reload === 'yes') location.assign(form.action);
    else refresh(document.getElementById('upload-list'));
  });
}

function dropZone(zone) {
  const input = zone.querySelector('input[type=file]');
  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle('drop-over', on);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    const wanted = new DataTransfer();
    for (const file of event.dataTransfer.files)
      if (input.multiple || wanted.files.length === 0) wanted.items.add(file);
    input.files = wanted.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Fetches this page again and puts the named part in its place; goes on while the part asks for it. */
async function refresh(part) {
  if (!part) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    // What the part waited for has come, and the page is another one now.
    if (!fresh) return location.reload();
    if (part.contains(document.activeElement) && document.activeElement.closest('form')) return schedule(part);
    part.replaceWith(fresh);
    followUploads(fresh);
    schedule(fresh);
  } catch {
    schedule(part);
  }
}

/** Says beside each file just sent what its row in the list says by now, and leads where the row leads. */
function followUploads(list) {
  for (const row of list.querySelectorAll('tr[data-upload-at]'))
    for (const line of document.querySelectorAll(`li[data-upload-at="${row.dataset.uploadAt}"] [data-upload-state]`)) {
      const link = row.querySelector('td:last-child a, a.file-name');
      const words = row.querySelector('.state').textContent;
      // Read out only when it has changed, and never taken away under the keyboard.
      if (line.dataset.uploadState === words || line.contains(document.activeElement)) continue;
      line.dataset.uploadState = words;
      line.replaceChildren(words, ...(link ? [' ', link.cloneNode(true)] : []));
    }
}

function schedule(part) {
  const after = Number(part.dataset.refresh);
  if (after > 0) setTimeout(() => refresh(part), after);
}

/** Field and evidence belong together: choosing one shows the other. */
function evidence(pane) {
  const marks = (name) => [...pane.querySelectorAll('mark[data-field]')].filter((mark) => mark.dataset.field === name);
  const show = (name) => {
    for (const mark of pane.querySelectorAll('.evidence-now')) mark.classList.remove('evidence-now');
    const found = marks(name);
    for (const mark of found) mark.classList.add('evidence-now');
    const [first] = found;
    if (!first) return;
    const offset = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3, behavior: 'smooth' });
  };
  document.addEventListener('focusin', (event) => {
    const field = event.target instanceof Element ? event.target.closest('[data-name]') : null;
    if (field) show(field.dataset.name);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-evidence]') : null;
    if (link) {
      // Where the text is out of sight, as on a phone, the link goes there itself and the way back is the browser's.
      const { top, bottom } = pane.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) return;
      event.preventDefault();
      show(link.dataset.evidence);
      return;
    }
    const mark = event.target instanceof Element ? event.target.closest('mark[data-field]') : null;
    if (!mark || !pane.contains(mark)) return;
    const field = document.querySelector(`[data-name="${CSS.escape(mark.dataset.field)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector('input, select, textarea')?.focus({ preventScroll: true });
  });
}

/** A scanned page: doubtful words are shown in the field and on the picture together; Alt and arrows go from one to the next. */
function scanPage(part) {
  const field = part.querySelector('[data-scan-text]');
  const lines = [...part.querySelectorAll('li[data-doubt]')];
  if (!field) return;
  const places = lines.map((line) => ({ start: Number(line.dataset.start), end: Number(line.dataset.end) }));
  let now = -1;
  let length = field.value.length;
  const keys = part.querySelector('[data-scan-keys]');
  if (keys) keys.hidden = false;

  const show = (n) => {
    const place = places[n];
    if (!place) return;
    now = n;
    for (const one of part.querySelectorAll('.doubt-now')) one.classList.remove('doubt-now');
    for (const one of part.querySelectorAll(`[data-doubt="${n}"]`)) one.classList.add('doubt-now');
    const frame = part.querySelector(`rect[data-doubt="${n}"]`);
    const figure = frame?.closest('figure');
    if (figure) {
      const offset = frame.getBoundingClientRect().top - figure.getBoundingClientRect().top;
      figure.scrollTo({ top: figure.scrollTop + offset - figure.clientHeight / 3 });
    }
    lines[n].scrollIntoView({ block: 'nearest' });
    // Setting the cursor first makes the field scroll to it.
    field.focus({ preventScroll: true });
    field.setSelectionRange(place.start, place.start);
    field.blur();
    field.focus({ preventScroll: true });
    field.setSelectionRange(place.start, place.end);
  };
  // What stands behind a change moves with it.
  field.addEventListener('input', () => {
    const moved = field.value.length - length;
    length = field.value.length;
    const at = field.selectionEnd - Math.max(0, moved);
    for (const place of places) {
      if (place.start >= at) place.start += moved;
      if (place.end > at) place.end = Math.max(place.start, place.end + moved);
    }
  });
  part.addEventListener('click', (event) => {
    const doubt = event.target instanceof Element ? event.target.closest('[data-doubt]') : null;
    if (doubt) show(Number(doubt.dataset.doubt));
  });
  part.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && places.length > 0) {
      event.preventDefault();
      show((now + (event.key === 'ArrowDown' ? 1 : places.length - (now < 0 ? 0 : 1))) % places.length);
    } else if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      field.form.requestSubmit();
    }
  });
}

/** Warns before changes that were not sent are lost. */
function guard(form) {
  let touched = false;
  form.addEventListener('input', () => (touched = true));
  form.addEventListener('submit', () => (touched = false));
  addEventListener('beforeunload', (event) => touched && event.preventDefault());
}

async function copy(button, text) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = '已复制';
  } catch {
    button.textContent = '请手工复制';
  }
  setTimeout(() => (button.textContent = words), 2000);
}

function copying() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () =>
      copy(button, button.parentElement.querySelector('[data-copy-source]').textContent),
    );
  }
  for (const button of document.querySelectorAll('[data-copy-link]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button, document.querySelector('[data-share]').href));
  }
}

/** A part of the page that was linked to is opened if it is folded. */
function openTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  // A long text is divided: an old address may mean a place on another of its pages.
  if (id !== '' && !target && document.querySelector('[data-divided]')) {
    const there = new URL(location.href);
    if (there.searchParams.get('at') === id) return;
    there.searchParams.delete('part');
    there.searchParams.set('at', id);
    location.replace(there);
  }
  for (let at = target; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
}

/** Ticks of a long list: all that leave no doubt, or none; how many there are; up and down with the arrow keys. */
function ticks(bar) {
  const form = bar.querySelector('form');
  const boxes = form ? [...form.elements].filter((one) => one.type === 'checkbox') : [];
  const shown = bar.querySelector('[data-ticked]');
  const tell = () => shown && (shown.textContent = String(boxes.filter((box) => box.checked).length));
  for (const button of bar.querySelectorAll('[data-tick]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      for (const box of boxes) box.checked = button.dataset.tick === 'sure' && box.dataset.sure !== undefined;
      tell();
    });
  }
  for (const [i, box] of boxes.entries()) {
    box.addEventListener('change', tell);
    box.addEventListener('keydown', (event) => {
      const next = boxes[i + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0)];
      if (!next || next === box) return;
      event.preventDefault();
      next.focus();
    });
  }
  tell();
}

function start() {
  toggles();
  slashKey();
  copying();
  openTarget();
  addEventListener('hashchange', openTarget);
  for (const field of document.querySelectorAll('[data-suggest]')) suggestions(field);
  for (const zone of document.querySelectorAll('[data-drop]')) dropZone(zone);
  for (const form of document.querySelectorAll('[data-upload]')) uploadForm(form);
  for (const form of document.querySelectorAll('[data-guard]')) guard(form);
  for (const pane of document.querySelectorAll('[data-evidence-pane]')) evidence(pane);
  for (const part of document.querySelectorAll('[data-scan]')) scanPage(part);
  for (const part of document.querySelectorAll('[data-refresh]')) schedule(part);
  for (const bar of document.querySelectorAll('.listed-bar')) ticks(bar);
  // On a narrow screen the filters start folded.
  if (matchMedia('(max-width: 60rem)').matches)
    for (const part of document.querySelectorAll('[data-open-wide]')) part.open = false;
  document.querySelector('[data-focus]')?.focus();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
