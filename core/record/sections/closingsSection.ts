import type { Closing } from '../../interview/closing.ts'
import type { RecordBlock, RecordSection, RecordValue } from '../recordSection.ts'
import { fact, moment, segmentLink, text, values, who, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/** Each closing: when, by whom, at which entry of the journal, and what was still open. */
export function closingsSection(context: SectionContext): RecordSection {
  const { closings } = context.interview
  return {
    key: 'closings',
    blocks:
      closings.length === 0
        ? [{ type: 'paragraph', text: word('notClosed') }]
        : closings.flatMap((closing, index) => closingBlocks(context, closing, index + 1)),
  }
}

function closingBlocks(
  context: SectionContext,
  closing: Closing,
  version: number,
): readonly RecordBlock[] {
  const { missing } = closing.open
  return [
    { type: 'heading', text: word('closingNumber', { version: String(version) }) },
    {
      type: 'facts',
      facts: [
        fact('at', moment(context, closing.at)),
        fact('closedBy', who(context, closing.by)),
        fact('lastSegment', segmentLink(context, closing.lastSegment)),
        fact('openThen', openThen(closing)),
        ...(missing.length === 0
          ? []
          : [
              fact(
                'missingThen',
                values(...missing.map((section) => word(`record.sections.${section}`))),
              ),
            ]),
        ...(closing.note === '' ? [] : [fact('note', text(closing.note))]),
        fact('journal', text(`${closing.seq} · ${closing.head}`)),
      ],
    },
  ]
}

function openThen({ open }: Closing): RecordValue {
  const counts = ['drafts', 'stale', 'unread', 'remarks', 'findings'] as const
  const points = [
    ...counts.flatMap((key) =>
      open[key] === null || open[key] === 0
        ? []
        : word(`open-${key}`, { count: String(open[key]) }),
    ),
  ]
  return points.length === 0 ? word('nothingOpen') : values(...points)
}
