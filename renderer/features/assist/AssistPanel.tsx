import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Interview } from '#core/interview/interview.ts'
import { useAction } from '../../keys/useAction.ts'
import { useColumns } from '../../session/columns.ts'
import { useOpenSection } from '../../session/openSections.ts'
import { useActiveSegment, useAskReveal, useHere } from '../../session/place.ts'
import { useInterview } from '../../session/useSession.ts'
import { FoldHeading } from '../../ui/FoldHeading.tsx'
import { SeveritySign } from '../../ui/SeveritySign.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { cellText } from '../transcript/rowTexts.ts'
import styles from './AssistPanel.module.css'
import { CheckPart } from './CheckPart.tsx'
import { FindingsAnnouncer } from './FindingsAnnouncer.tsx'
import { MachineLine } from './MachineLine.tsx'
import { MemoryPart } from './MemoryPart.tsx'
import { NamePart } from './NamePart.tsx'
import { proposalGroups } from './proposalGroups.ts'
import { TermPart } from './TermPart.tsx'
import { TwinsLine } from './TwinsLine.tsx'
import { numberedTerms } from './termHints.ts'
import { useRovingGroup } from './useRovingGroup.ts'
import { useRowAssistance } from './useRowAssistance.ts'

/** Side panel: what may help with the active row, and what the checks found in it. */
export function AssistPanel() {
  const { t } = useTranslation('assist')
  const errorText = useErrorText()
  const help = useRowAssistance()
  const columns = useColumns()
  const active = useActiveSegment()
  const { state, transcript } = help
  // What was known of the row before stays until the answer for this one is there.
  const shown = state.row?.segment ?? active
  const segment = useInterview((interview: Interview) =>
    shown === null ? undefined : interview.segments.get(shown),
  )
  const [isOpen, toggle] = useOpenSection('assist')
  const checks = useRef<HTMLElement>(null)
  const { group, ...roving } = useRovingGroup()
  const here = useHere()
  const reveal = useAskReveal()

  useAction('assist.panel', () => {
    const place = here()
    const isInside = group.current?.contains(document.activeElement) ?? false
    if (isInside && place !== null) {
      reveal(place)
      return
    }
    // What is folded away takes no focus.
    if (!isOpen) flushSync(toggle)
    group.current?.querySelector<HTMLElement>('[data-rove]')?.focus()
  })

  const { row } = state
  const languages = columns.filter((tag) => tag !== segment?.source)
  const groups = segment === undefined ? [] : proposalGroups(transcript, state, segment, languages)
  const terms = row === null ? [] : numberedTerms(row)
  const names = row === null ? [] : firstOfEach(row.names)
  const findings = row?.findings ?? []
  const accepted = row?.accepted ?? []
  const isQuiet =
    groups.length + terms.length + names.length + findings.length + accepted.length === 0

  // Once the cell has a text, what is wrong with it matters more than what else might stand there.
  const isCheckTime =
    findings.some(({ severity }) => severity !== 'hint') &&
    segment !== undefined &&
    help.target !== null &&
    cellText(transcript, { segment: segment.id, language: help.target }) !== ''
  const checkPart = segment !== undefined && findings.length + accepted.length > 0 && (
    <section ref={checks} className={styles.part} aria-label={t('checks')}>
      <h3>{t('checks')}</h3>
      <CheckPart help={help} segment={segment} findings={findings} accepted={accepted} />
    </section>
  )

  return (
    <section className={styles.panel} aria-label={t('title')}>
      <header className={styles.header}>
        <FoldHeading isOpen={isOpen} onToggle={toggle}>
          {t('title')}
        </FoldHeading>
        {findings[0] !== undefined && (
          <button
            type="button"
            className={styles.count}
            data-severity={findings[0].severity}
            onClick={() => {
              if (!isOpen) flushSync(toggle)
              checks.current?.scrollIntoView({ block: 'start' })
              checks.current?.querySelector<HTMLElement>('[data-jump]')?.focus()
            }}
          >
            <SeveritySign severity={findings[0].severity} />
            {t('findings', { count: findings.length })}
          </button>
        )}
      </header>
      {isOpen && isQuiet && <p className={styles.quiet}>{quietLine()}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among its buttons. */}
      <div
        ref={group}
        className={styles.parts}
        hidden={!isOpen}
        data-row={row?.segment}
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
      >
        {isCheckTime && checkPart}
        {segment !== undefined && groups.length > 0 && (
          <Part title={t('memory')}>
            <MemoryPart help={help} segment={segment} groups={groups} />
          </Part>
        )}
        <MachineLine />
        {segment !== undefined && row !== null && <TwinsLine row={row} segment={segment} />}
        {terms.length > 0 && (
          <Part title={t('terms')}>
            <TermPart help={help} terms={terms} languages={languages} />
          </Part>
        )}
        {names.length > 0 && segment !== undefined && (
          <Part title={t('names')}>
            <NamePart
              help={help}
              names={names}
              languages={languages}
              text={cellText(transcript, { segment: segment.id, language: segment.source })}
            />
          </Part>
        )}
        {!isCheckTime && checkPart}
      </div>
      <FindingsAnnouncer />
    </section>
  )

  function quietLine(): string {
    if (state.error !== null) return errorText(state.error)
    if (state.reading) return t('reading')
    return segment === undefined ? t('noRow') : t('nothing')
  }
}

interface PartProps {
  readonly title: string
  readonly children: ReactNode
}

function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** A name that stands in the row twice is shown once, and rather where it is spelt otherwise. */
function firstOfEach<
  Found extends { readonly name: { readonly id: string }; readonly approved: boolean },
>(names: readonly Found[]): readonly Found[] {
  const byId = new Map<string, Found>()
  for (const found of names) {
    const known = byId.get(found.name.id)
    if (known === undefined || (known.approved && !found.approved)) byId.set(found.name.id, found)
  }
  return [...byId.values()]
}
