import { Redo2, Undo2 } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { TermbaseId } from '#core/interview/ids.ts'
import type { TermbaseInfo, TermbaseList } from '#core/protocol/hostApi.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Select } from '../../ui/Select.tsx'
import { type ConceptFilter, domainsOf } from './conceptFilter.ts'
import styles from './TermsView.module.css'
import type { Termbase } from './useTermbase.ts'

interface TermsToolsProps {
  readonly termbase: Pick<Termbase, 'canUndo' | 'canRedo'>
  readonly list: TermbaseList
  /** Null: the library's own is shown. */
  readonly other: TermbaseInfo | null
  readonly concepts: readonly Concept[]
  readonly shown: number
  readonly filter: ConceptFilter
  readonly addButton: RefObject<HTMLButtonElement | null>
  readonly onBase: (base: TermbaseId | null) => void
  readonly onFilter: (filter: ConceptFilter) => void
  readonly onDialog: (dialog: 'import' | 'export') => void
  readonly onAdd: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Which termbase and which of its concepts are shown, and what can be done with them. */
export function TermsTools(props: TermsToolsProps) {
  const { termbase, list, other, concepts, filter, onFilter } = props
  const { t } = useTranslation('resources')
  const name = useActionName()
  const domains = useMemo(() => domainsOf(concepts), [concepts])
  const isOwn = other === null
  return (
    <div className={styles.tools}>
      <Select
        label={t('terms.base')}
        labelHidden
        value={(other?.id ?? list.own) as string}
        choices={[
          { value: list.own, label: t('terms.own') },
          ...list.others.map((each) => ({
            value: each.id as string,
            label: each.builtIn ? t('terms.starter') : each.name,
          })),
        ]}
        onChange={(id) => props.onBase(id === list.own ? null : (id as TermbaseId))}
      />
      <LineField
        className={styles.search}
        aria-label={t('terms.search')}
        placeholder={t('terms.search')}
        value={filter.query}
        onInput={(query) => onFilter({ ...filter, query })}
      />
      <Select
        label={t('terms.domain')}
        labelHidden
        value={filter.domain}
        choices={[
          { value: '', label: t('terms.everyDomain') },
          ...domains.map((domain) => ({ value: domain, label: domain })),
        ]}
        onChange={(domain) => onFilter({ ...filter, domain })}
      />
      <Checkbox
        isSelected={filter.toReview}
        onChange={(toReview) => onFilter({ ...filter, toReview })}
      >
        {t('terms.toReview')}
      </Checkbox>
      <output className={styles.count}>{t('terms.count', { count: props.shown })}</output>
      <span className={styles.gap} />
      {isOwn && (
        <>
          <IconButton
            icon={Undo2}
            label={name('edit.undo')}
            action="edit.undo"
            isDisabled={!termbase.canUndo}
            onPress={props.onUndo}
          />
          <IconButton
            icon={Redo2}
            label={name('edit.redo')}
            action="edit.redo"
            isDisabled={!termbase.canRedo}
            onPress={props.onRedo}
          />
        </>
      )}
      <Button onPress={() => props.onDialog('import')}>{t('terms.import')}</Button>
      <Button isDisabled={concepts.length === 0} onPress={() => props.onDialog('export')}>
        {t('terms.export')}
      </Button>
      {isOwn && (
        <Button kind="primary" ref={props.addButton} onPress={props.onAdd}>
          {t('terms.add')}
        </Button>
      )}
    </div>
  )
}
