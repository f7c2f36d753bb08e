import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept, TermEdit } from '#core/assist/terms/concept.ts'
import type { ConceptId, TermbaseId } from '#core/interview/ids.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useAction } from '../../keys/useAction.ts'
import { useHost } from '../../session/app.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { ConceptDetails } from './ConceptDetails.tsx'
import { ConceptForm } from './ConceptForm.tsx'
import { EVERY_CONCEPT, filteredConcepts } from './conceptFilter.ts'
import { ExportTermsDialog } from './ExportTermsDialog.tsx'
import { newConcept } from './editConcept.ts'
import { ImportTermsDialog } from './ImportTermsDialog.tsx'
import { OtherBase } from './OtherBase.tsx'
import { TermsTable, type TermsTableHandle } from './TermsTable.tsx'
import { TermsTools } from './TermsTools.tsx'
import styles from './TermsView.module.css'
import { termColumns } from './termColumns.ts'
import { useOtherBase } from './useOtherBase.ts'
import type { Termbase } from './useTermbase.ts'

/** The termbases: the library's own as a table that is edited, the others to look at. */
export function TermsView({ termbase }: { readonly termbase: Termbase }) {
  const { t } = useTranslation('resources')
  const host = useHost()
  const { list } = termbase
  const [base, setBase] = useState<TermbaseId | null>(null)
  const [filter, setFilter] = useState(EVERY_CONCEPT)
  const [chosen, setChosen] = useState<ConceptId | null>(null)
  /** A new concept is kept here until it has a term in some language. */
  const [draft, setDraft] = useState<Concept | null>(null)
  const [dialog, setDialog] = useState<'import' | 'export' | null>(null)
  /** Where the focus goes with the next rendering; null: it stays where it is. */
  const [sought, setSought] = useState<{ readonly concept: ConceptId | null } | null>(null)
  const table = useRef<TermsTableHandle>(null)
  const side = useRef<HTMLElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const other = list?.others.find(({ id }) => id === base) ?? null
  const foreign = useOtherBase(other?.id ?? null)
  const concepts = (other === null ? list?.concepts : foreign.concepts) ?? NONE
  const columns = useMemo(() => termColumns(concepts), [concepts])
  const shown = useMemo(() => filteredConcepts(concepts, filter), [concepts, filter])
  const isOwn = other === null
  const isReading = !isOwn && foreign.concepts.length === 0 && foreign.refusal === null
  const concept = draft ?? concepts.find(({ id }) => id === chosen) ?? null

  useAction('edit.undo', () => afterStep(termbase.undo()), isOwn && termbase.canUndo)
  useAction('edit.redo', () => afterStep(termbase.redo()), isOwn && termbase.canRedo)

  // With the rendering in which the table takes the concepts in, so that the next key finds it.
  useLayoutEffect(() => {
    if (sought === null || isReading) return
    setSought(null)
    if (sought.concept !== null && table.current?.goTo(sought.concept) === true) return
    if (table.current === null) addButton.current?.focus()
    else table.current.focus()
  }, [sought, isReading])

  /** Puts the focus on a concept, or where it was in the table, or on the button for a new one. */
  function focusOn(wanted: ConceptId | null): void {
    setChosen(wanted)
    setSought({ concept: wanted })
  }

  /** What was undone or done again is shown, where it still stands. */
  function afterStep(step: readonly TermEdit[] | null): void {
    if (step === null) return
    const after = step.at(-1)?.after ?? null
    const isHidden = after !== null && !filteredConcepts([after], filter).includes(after)
    setDraft(null)
    if (isHidden) setFilter(EVERY_CONCEPT)
    focusOn(after?.id ?? null)
  }

  function change(before: Concept, after: Concept): void {
    if (draft === null) {
      void termbase.apply([{ before, after }])
    } else if (after.terms.length === 0) {
      setDraft(after)
    } else {
      setDraft(null)
      setChosen(after.id)
      // Shown whatever is filtered, or it would seem to be lost.
      if (!filteredConcepts([after], filter).includes(after)) setFilter(EVERY_CONCEPT)
      void termbase.apply([{ before: null, after }])
    }
  }

  function remove(removed: Concept, next: ConceptId | null): void {
    void termbase.apply([{ before: removed, after: null }])
    focusOn(next)
  }

  function leaveForm(): void {
    setDraft(null)
    if (draft === null && concept !== null) focusOn(concept.id)
    else addButton.current?.focus()
  }

  async function reveal(wanted: ConceptId): Promise<void> {
    setFilter(EVERY_CONCEPT)
    if (concepts.some(({ id }) => id === wanted)) return focusOn(wanted)
    for (const { id } of list?.others ?? []) {
      const read = await host.call('terms.read', { termbase: id })
      if (read.ok && read.value.concepts.some((each) => each.id === wanted)) {
        setBase(id)
        return focusOn(wanted)
      }
    }
  }

  if (list === null) return <Refusal error={termbase.refusal} />
  return (
    <div className={styles.view}>
      <TermsTools
        termbase={termbase}
        list={list}
        other={other}
        concepts={concepts}
        shown={shown.length}
        filter={filter}
        addButton={addButton}
        onBase={(id) => {
          setBase(id)
          setChosen(null)
          setSought(null)
          setDraft(null)
          setFilter(EVERY_CONCEPT)
        }}
        onFilter={setFilter}
        onDialog={setDialog}
        onAdd={() => setDraft(newConcept([], filter.domain))}
        onUndo={() => afterStep(termbase.undo())}
        onRedo={() => afterStep(termbase.redo())}
      />
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
            {concepts.length === 0 ? isOwn && t('terms.none') : t('terms.notFound')}
          </p>
        ) : (
          <TermsTable
            key={other?.id ?? list.own}
            handle={table}
            concepts={shown}
            columns={columns}
            chosen={draft === null ? chosen : null}
            isReadOnly={!isOwn}
            onChoose={(id) => {
              setDraft(null)
              setChosen(id)
            }}
            onChange={change}
            onRemove={remove}
            onDetails={() =>
              side.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
            }
          />
        )}
        {concept !== null && (
          <aside
            ref={side}
            className={styles.side}
            aria-label={t('terms.concept')}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || isImeKey(event.nativeEvent)) return
              event.preventDefault()
              leaveForm()
            }}
          >
            {isOwn ? (
              <ConceptForm
                key={concept.id}
                concept={concept}
                columns={columns}
                isNew={draft !== null}
                onChange={(after) => change(concept, after)}
                onRemove={() => {
                  if (draft !== null) return leaveForm()
                  const row = shown.indexOf(concept)
                  remove(concept, (shown[row + 1] ?? shown[row - 1])?.id ?? null)
                }}
                onReveal={(id) => void reveal(id)}
              />
            ) : (
              <ConceptDetails concept={concept} columns={columns} />
            )}
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

const NONE: readonly Concept[] = []
