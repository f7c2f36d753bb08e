import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId, StatementId } from '#core/interview/ids.ts'
import type { StatementCoverage } from '#core/report/coverage.ts'
import type { Link } from '#core/report/link.ts'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { useOpenSection } from '../../session/openSections.ts'
import { useActiveSegment, useAskReveal, useHere } from '../../session/place.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { FoldHeading } from '../../ui/FoldHeading.tsx'
import { matchesStatement } from './matchesStatement.ts'
import { SearchBox } from './SearchBox.tsx'
import { StatementRow } from './StatementRow.tsx'
import styles from './StatementsPanel.module.css'
import { useCoverage } from './useCoverage.ts'
import { useRoving } from './useRoving.ts'

/** Which statements stood first when the focus came into the panel. */
interface HeldGroups {
  readonly segment: SegmentId | null
  readonly linked: ReadonlySet<StatementId>
}

/** Side panel: the reported statements, and how the active segment bears on each. */
export function StatementsPanel() {
  const { t } = useTranslation('statements')
  const { run } = useKeys()
  const covered = useCoverage()
  const readOnly = useReadOnly()
  const active = useActiveSegment()
  const segment = useInterview((interview) =>
    active === null ? undefined : interview.segments.get(active),
  )
  const number = useInterview((interview) =>
    active === null ? 0 : interview.segmentOrder.indexOf(active) + 1,
  )
  const [query, setQuery] = useState('')
  const filter = useDeferredValue(query)
  const [isOpen, toggle] = useOpenSection('statements')
  const [open, setOpen] = useState<string | null>(null)
  const [held, setHeld] = useState<HeldGroups | null>(null)

  const list = useRef<HTMLFieldSetElement>(null)
  const here = useHere()
  const reveal = useAskReveal()

  useAction('interview.panel', () => {
    const place = here()
    const inPanel = list.current?.contains(document.activeElement) ?? false
    if (inPanel && place !== null) reveal(place)
    else list.current?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus()
  })

  const shown = covered.filter((each) => matchesStatement(each.statement, filter))
  const linkTo = (each: StatementCoverage): Link | undefined =>
    segment?.links.find((link) => link.statement === each.statement.id)
  const linkedNow = (each: StatementCoverage) => linkTo(each) !== undefined
  // While somebody works in the panel, nothing moves under their hands.
  const isLinked = (each: StatementCoverage) =>
    held !== null && held.segment === active ? held.linked.has(each.statement.id) : linkedNow(each)
  const linked = shown.filter(isLinked)
  const others = shown.filter((each) => !isLinked(each))
  const roving = useRoving([...linked, ...others].map((each) => each.statement.id))

  const rows = (group: readonly StatementCoverage[]) => (
    <ul>
      {group.map((each) => (
        <StatementRow
          key={each.statement.id}
          covered={each}
          segment={segment ?? null}
          number={number}
          link={linkTo(each) ?? null}
          isOpen={open === each.statement.id}
          isReadOnly={readOnly !== null}
          onToggle={() => setOpen(open === each.statement.id ? null : each.statement.id)}
          stop={roving.stop(each.statement.id)}
        />
      ))}
    </ul>
  )

  return (
    <section
      className={styles.panel}
      data-folded={!isOpen || undefined}
      aria-label={t('panel.title')}
    >
      <header className={styles.header}>
        <FoldHeading isOpen={isOpen} onToggle={toggle}>
          {t('panel.title')}
        </FoldHeading>
        {isOpen && covered.length > 0 && (
          <SearchBox label={t('panel.filter')} onSearch={setQuery} />
        )}
      </header>
      {isOpen && covered.length === 0 && (
        <div className={styles.empty}>
          <p>{t('panel.empty')}</p>
          <Button onPress={() => run('interview.statements')}>{t('panel.openReports')}</Button>
        </div>
      )}
      {isOpen && covered.length > 0 && (
        <fieldset
          ref={list}
          className={styles.list}
          aria-label={t('panel.title')}
          onKeyDown={roving.onKeyDown}
          onFocus={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return
            const ids = covered.filter(linkedNow).map((each) => each.statement.id)
            setHeld({ segment: active, linked: new Set(ids) })
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setHeld(null)
          }}
        >
          {segment === undefined ? (
            <p className={styles.hint}>{t('panel.noRow')}</p>
          ) : (
            <h3 className={styles.group}>
              {segment.links.length > 0
                ? t('panel.linked', { number, links: t('links', { count: segment.links.length }) })
                : t('panel.linkedNone', { number })}
            </h3>
          )}
          {linked.length > 0 && rows(linked)}
          {linked.length > 0 && others.length > 0 && (
            <h3 className={styles.group}>{t('panel.others')}</h3>
          )}
          {rows(others)}
          {shown.length === 0 && <p className={styles.hint}>{t('panel.noMatch')}</p>}
        </fieldset>
      )}
      {isOpen && covered.length > 0 && segment !== undefined && readOnly === null && (
        <p className={styles.keys}>{t('panel.keys')}</p>
      )}
    </section>
  )
}
