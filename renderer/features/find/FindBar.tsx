import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isImeKey } from '../../keys/isImeKey.ts'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import styles from './FindBar.module.css'
import { FindScopeButtons } from './FindScopeButtons.tsx'
import { useFind } from './useFind.ts'
import { useFoundMarks } from './useFoundMarks.ts'

/** Find in the interview, opened by the action 'interview.find'; nothing until then. */
export function FindBar() {
  const { t } = useTranslation('find')
  const handle = useRef<FieldHandle<HTMLInputElement>>(null)
  const find = useFind(handle)
  useFoundMarks(find.isOpen ? find.query : '', find.hits[find.index] ?? null)
  if (!find.isOpen) return null
  const { hits, index, isCut } = find
  const count = t(isCut ? 'bar.countMore' : 'bar.count', { index: index + 1, count: hits.length })
  return (
    <search className={styles.bar} aria-label={t('bar.title')}>
      <LineField
        bare
        className={styles.field}
        aria-label={t('bar.field')}
        placeholder={t('bar.field')}
        value={find.query}
        handle={handle}
        autoFocus
        onInput={find.search}
        onKeyDown={(event) => {
          if (isImeKey(event.nativeEvent)) return
          if (event.key === 'Escape') {
            event.preventDefault()
            find.close()
          } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault()
            find.step(event.shiftKey ? -1 : 1)
          }
        }}
      />
      <output className={styles.count} aria-live="polite">
        {find.query.trim() !== '' && (hits.length === 0 ? t('bar.none') : count)}
      </output>
      <IconButton
        icon={ChevronUp}
        label={t('bar.previous')}
        action="interview.findPrevious"
        isDisabled={hits.length === 0}
        onPress={() => find.step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('bar.next')}
        action="interview.findNext"
        isDisabled={hits.length === 0}
        onPress={() => find.step(1)}
      />
      <FindScopeButtons scope={find.scope} onChange={find.setScope} />
      <IconButton icon={X} label={t('bar.close')} onPress={find.close} />
    </search>
  )
}
