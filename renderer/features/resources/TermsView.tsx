import { Redo2, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { ConceptId, TermbaseId } from '#core/interview/ids.ts'
import { useAction } from '../../keys/useAction.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { ConceptForm } from './ConceptForm.tsx'
import { domainsOf, EVERY_CONCEPT, filteredConcepts } from './conceptFilter.ts'
import { ExportTermsDialog } from './ExportTermsDialog.tsx'
import { newConcept, newTerm } from './editConcept.ts'
import { ImportTermsDialog } from './ImportTermsDialog.tsx'
import { OtherBase } from './OtherBase.tsx'
import { TermsTable } from './TermsTable.tsx'
import styles from './TermsView.module.css'
import { termColumns } from './termColumns.ts'
import { useOtherBase } from './useOtherBase.ts'
import { useTermbase } from './useTermbase.ts'

/** The termbases: the library's own as a table that is edited, the others to look at. */
export function TermsView() {
  const { t } = useTranslation('resources')
  const name = useActionName()
  const termbase = useTermbase()
  const { list } = termbase
  const [base, setBase] = useState<TermbaseId | null>(null)
  const [filter, setFilter] = useState(EVERY_CONCEPT)
  const [chosen, setChosen] = useState<ConceptId | null>(null)
  const [dialog, setDialog] = useState<'import' | 'export' | null>(null)
  const other = list?.others.find(({ id }) => id === base) ?? null
  const foreign = useOtherBase(other?.id ?? null)
  const concepts = other === null ? list?.concepts : foreign.concepts
  const columns = useMemo(() => termColumns(concepts ?? []), [concepts])
  const shown = useMemo(() => filteredConcepts(concepts ?? [], filter), [concepts, filter])
  const concept = shown.find(({ id }) => id === chosen) ?? null
  const isOwn = other === null

  useAction('edit.undo', () => void termbase.undo(), isOwn && termbase.canUndo)
  useAction('edit.redo', () => void termbase.redo(), isOwn && termbase.canRedo)

  async function add(): Promise<void> {
    const language = columns[0]
    if (language === undefined) return
    const added = newConcept([newTerm(t('terms.newTerm'), language)], filter.domain)
    setFilter({ ...EVERY_CONCEPT, domain: filter.domain })
    if (await termbase.apply([{ before: null, after: added }])) setChosen(added.id)
  }

  const change = (before: Concept, after: Concept | null) =>
    void termbase.apply([{ before, after }])

  if (list === null) return <Refusal error={termbase.refusal} />
  return (
    <div className={styles.view}>
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
          onChange={(id) => {
            setBase(id === list.own ? null : (id as TermbaseId))
            setChosen(null)
          }}
        />
        <LineField
          className={styles.search}
          aria-label={t('terms.search')}
          placeholder={t('terms.search')}
          value={filter.query}
          onInput={(query) => setFilter({ ...filter, query })}
        />
        <Select
          label={t('terms.domain')}
          labelHidden
          value={filter.domain}
          choices={[
            { value: '', label: t('terms.everyDomain') },
            ...domainsOf(concepts ?? []).map((domain) => ({ value: domain, label: domain })),
          ]}
          onChange={(domain) => setFilter({ ...filter, domain })}
        />
        <Checkbox
          isSelected={filter.toReview}
          onChange={(toReview) => setFilter({ ...filter, toReview })}
        >
          {t('terms.toReview')}
        </Checkbox>
        <span className={styles.count}>{t('terms.count', { count: shown.length })}</span>
        <span className={styles.gap} />
        <IconButton
          icon={Undo2}
          label={name('edit.undo')}
          action="edit.undo"
          isDisabled={!isOwn || !termbase.canUndo}
          onPress={() => void termbase.undo()}
        />
        <IconButton
          icon={Redo2}
          label={name('edit.redo')}
          action="edit.redo"
          isDisabled={!isOwn || !termbase.canRedo}
          onPress={() => void termbase.redo()}
        />
        <Button onPress={() => setDialog('import')}>{t('terms.import')}</Button>
        <Button isDisabled={(concepts ?? []).length === 0} onPress={() => setDialog('export')}>
          {t('terms.export')}
        </Button>
        <Button kind="primary" isDisabled={!isOwn} onPress={() => void add()}>
          {t('terms.add')}
        </Button>
      </div>
      <div className={styles.refusal}>
        <Refusal error={termbase.refusal ?? foreign.refusal} />
        {other !== null && (
          <OtherBase
            base={other}
            onEnabled={(enabled) => void termbase.changeBase(other, { enabled })}
            onRemove={() => {
              setBase(null)
              void termbase.removeBase(other)
            }}
          />
        )}
      </div>
      <div className={styles.parts}>
        {shown.length === 0 ? (
          <p className={styles.empty}>
            {concepts?.length === 0 ? t('terms.none') : t('terms.notFound')}
          </p>
        ) : (
          <TermsTable
            concepts={shown}
            columns={columns}
            chosen={chosen}
            isReadOnly={!isOwn}
            onChoose={setChosen}
            onChange={change}
          />
        )}
        {concept !== null && (
          <aside className={styles.side} aria-label={t('terms.concept')}>
            <ConceptForm
              key={concept.id}
              concept={concept}
              columns={columns}
              isReadOnly={!isOwn}
              onChange={(after) => change(concept, after)}
            />
          </aside>
        )}
      </div>
      <ImportTermsDialog
        isOpen={dialog === 'import'}
        onClose={() => setDialog(null)}
        onImported={() => void termbase.refresh()}
      />
      <ExportTermsDialog
        isOpen={dialog === 'export'}
        termbase={other?.id ?? list.own}
        onClose={() => setDialog(null)}
      />
    </div>
  )
}
