import { useMemo } from 'react'
import { compareOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { Link } from '#core/report/link.ts'
import type { Statement } from '#core/report/statement.ts'
import { useInterview } from '../../session/useSession.ts'
import { Cell } from './gridParts.tsx'
import { LinkChip } from './LinkChip.tsx'
import { RowNote } from './RowNote.tsx'
import styles from './Transcript.module.css'
import { useWords } from './useWords.ts'

const statementsOf = (interview: Interview) => interview.statements

interface RowExtrasProps {
  readonly segment: Segment
  readonly number: number
  readonly column: number
  readonly editsNote: boolean
}

/** Below the text: what the row bears on, and the interpreter's note. */
export function RowExtras({ segment, number, column, editsNote }: RowExtrasProps) {
  const { t } = useWords()
  const statements = useInterview(statementsOf)
  const links = useMemo(() => linksInOrder(segment.links, statements), [segment.links, statements])
  return (
    <Cell aria-colindex={column} className={styles.extras}>
      {links.length > 0 && (
        <ul className={styles.links} aria-label={t('links')}>
          {links.map(({ link, statement }) => (
            <LinkChip key={link.id} segment={segment.id} link={link} statement={statement} />
          ))}
        </ul>
      )}
      <RowNote segment={segment} number={number} isEditor={editsNote} />
    </Cell>
  )
}

interface LinkedStatement {
  readonly link: Link
  readonly statement: Statement
}

function linksInOrder(
  links: readonly Link[],
  statements: Interview['statements'],
): readonly LinkedStatement[] {
  return links
    .flatMap((link) => {
      const statement = statements.get(link.statement)
      return statement === undefined ? [] : [{ link, statement }]
    })
    .sort((a, b) => compareOrder(a.statement, b.statement))
}
