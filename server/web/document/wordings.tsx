import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import { Caution } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { DocumentPage, WordingLine } from './model.ts';

/** `2026年3月1日起`, `最初的文本`. */
export const beginning = (from: Day | null): string => (from === null ? '最初的文本' : `${dayProse(from)}起`);

/** Which of several wordings is shown, the others with their permanent addresses, and the way to what differs. */
export function Wordings({ page }: { page: DocumentPage }): JSX.Element | null {
  const { text, wordings, facts } = page;
  const shown = wordings.find((one) => one.id === text?.id);
  if (shown === undefined) return null;
  if (wordings.length < 2) return null;
  const latest = wordings.at(-1)!;
  return (
    <>
      {shown.id === latest.id ? null : (
        <Caution>
          这是第{shown.nth}个文本，不是最新的。{' '}
          <a href={paths.documentVersion(facts.id, latest.id)}>
            看第{latest.nth}个文本（{beginning(latest.from)}）
          </a>
        </Caution>
      )}
      <nav class="wordings" aria-label="历次文本">
        <h2>历次文本</h2>
        <ol>
          {wordings.map((one, i) => (
            <li>
              <a href={paths.documentVersion(facts.id, one.id)} aria-current={one.id === shown.id ? 'true' : undefined}>
                第{one.nth}个文本
              </a>
              <span>{daysOf(one)}</span>
              {i === 0 ? null : (
                <a href={paths.documentCompare(facts.id, { from: wordings[i - 1]!.id, to: one.id })}>与前一文本比对</a>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

const daysOf = ({ from, to }: WordingLine): string => `${beginning(from)}${to === null ? '' : `，至${dayProse(to)}`}`;
