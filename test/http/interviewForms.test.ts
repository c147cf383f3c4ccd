import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { INTERVIEW_DEEDS, DECISION_DEEDS } from '../../server/http/interviewDeeds.ts';
import { DECISION, DEED } from '../../server/http/schemas/interviews.ts';
import { render } from '../../server/web/render.ts';
import { SAMPLES } from '../web/samples/index.ts';

/** Names of the controls of each form that posts, by its action. */
function formsOf(html: string): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  let at: string[] = [];
  new Parser({
    onopentag(name, attribs) {
      if (name === 'form') {
        at = [];
        if (attribs.method === 'post') forms.set(attribs.action ?? '', at);
      } else if (attribs.name !== undefined && !at.includes(attribs.name)) at.push(attribs.name);
    },
  }).end(html);
  return forms;
}

const forms = formsOf(render(SAMPLES['interview']!()));
const decisions = formsOf(render(SAMPLES['interview-standing']!()));

it.each(INTERVIEW_DEEDS.map(({ name }) => name))('the form of %s sends what its act is told', (name) => {
  const sent = forms.get(`/interviews/81/${name}`)?.filter((field) => field !== 'file');
  expect(sent?.sort()).toEqual(Object.keys(DEED[name].shape).sort());
});

it.each(DECISION_DEEDS.map(({ name }) => name))('the form of %s sends what the decision is told', (name) => {
  expect(decisions.get(`/interviews/bodies/9/${name}`)?.sort()).toEqual(Object.keys(DECISION[name].shape).sort());
});
