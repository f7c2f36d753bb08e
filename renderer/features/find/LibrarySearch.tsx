import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#core/protocol/hostApi.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useApp } from '../../session/app.ts'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { FoundPlace } from './FoundPlace.tsx'
import styles from './LibrarySearch.module.css'
import { stepThrough } from './nextHit.ts'
import { LIBRARY_HITS, useLibrarySearch } from './useLibrarySearch.ts'

/** A search over every interview; what is found stands by interview. */
export function LibrarySearch({ onGone }: { readonly onGone: () => void }) {
  const { t } = useTranslation('find')
  const { navigate } = useApp()
  const handle = useRef<FieldHandle<HTMLInputElement>>(null)
  const [query, setQuery] = useState('')
  const { hits, more, failure, answered } = useLibrarySearch(query)
  const [current, setCurrent] = useState(0)
  const chosen = Math.min(current, hits.length - 1)
  const groups = byInterview(hits)

  function open(hit: SearchHit | undefined): void {
    if (hit === undefined) return
    onGone()
    const { interview, segment, language, start, end } = hit
    navigate({
      screen: 'interview',
      interview,
      place: { segment, language, range: { start, end } },
    })
  }

  return (
    <div className={styles.search}>
      <LineField
        className={styles.field}
        role="combobox"
        aria-label={t('library.field')}
        aria-expanded={hits.length > 0}
        aria-controls="found-in-library"
        aria-activedescendant={hits.length > 0 ? `found-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder={t('library.field')}
        value=""
        handle={handle}
        autoFocus
        onInput={(text) => {
          setQuery(text)
          setCurrent(0)
        }}
        onKeyDown={(event) => {
          if (isImeKey(event.nativeEvent) || hits.length === 0) return
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step === 1 || step === -1) {
            event.preventDefault()
            setCurrent(stepThrough(chosen, hits.length, step))
          } else if (event.key === 'Enter') {
            event.preventDefault()
            open(hits[chosen])
          }
        }}
      />
      <p className={styles.status} aria-live="polite">
        {query.trim() === '' && t('library.hint')}
        {query.trim() !== '' &&
          answered &&
          hits.length === 0 &&
          failure === null &&
          t('library.none')}
        {hits.length > 0 &&
          t('library.found', {
            count: hits.length,
            interviews: t('library.interviews', { count: groups.length }),
          })}
      </p>
      <Refusal error={failure} />
      <div
        id="found-in-library"
        role="listbox"
        aria-label={t('library.title')}
        className={styles.list}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
          <div
            key={group.title + group.first}
            role="group"
            aria-labelledby={`group-${group.first}`}
          >
            <div id={`group-${group.first}`} className={styles.interview}>
              {group.title}
            </div>
            {group.hits.map((hit, place) => (
              <FoundPlace
                key={`${hit.segment} ${hit.language} ${hit.start}`}
                id={`found-${group.first + place}`}
                hit={hit}
                isChosen={group.first + place === chosen}
                onOpen={() => open(hit)}
              />
            ))}
          </div>
        ))}
      </div>
      {more && <p className={styles.status}>{t('library.more', { count: LIBRARY_HITS })}</p>}
      {hits.length > 0 && <p className={styles.status}>{t('library.keys')}</p>}
    </div>
  )
}

interface Group {
  readonly title: string
  /** Place of its first hit among all. */
  readonly first: number
  readonly hits: readonly SearchHit[]
}

/** Hits come interview by interview; each run of them is a group. */
function byInterview(hits: readonly SearchHit[]): readonly Group[] {
  const groups: { title: string; first: number; hits: SearchHit[]; interview: string }[] = []
  hits.forEach((hit, first) => {
    const last = groups.at(-1)
    if (last?.interview === hit.interview) last.hits.push(hit)
    else groups.push({ interview: hit.interview, title: hit.interviewTitle, first, hits: [hit] })
  })
  return groups
}
