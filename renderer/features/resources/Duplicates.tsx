import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateConcept } from '#core/assist/rowAssistance.ts'
import { baseLanguage } from '#core/assist/terms/baseLanguage.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ConceptForm.module.css'

interface DuplicatesProps {
  readonly concept: Concept
  readonly onReveal: (concept: ConceptId) => void
}

/** Other concepts that have a term of this one, each with the way to it. */
export function Duplicates({ concept, onReveal }: DuplicatesProps) {
  const { t } = useTranslation('resources')
  const duplicates = useDuplicates(concept)
  if (duplicates.size === 0) return null
  return (
    <div className={styles.duplicates}>
      <p role="status">{t('terms.duplicates', { count: duplicates.size })}</p>
      <ul>
        {[...duplicates.values()].map(({ concept: other, terms }) => (
          <li key={other.id}>
            <Button kind="quiet" onPress={() => onReveal(other.id)}>
              {t('terms.goTo', { terms: wayTo(other, terms) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The terms that both have, and what tells the concept from others with them: its other languages. */
function wayTo({ terms }: Concept, shared: readonly string[]): string {
  const seen = new Set(
    terms.filter(({ text }) => shared.includes(text)).map(({ language }) => baseLanguage(language)),
  )
  const others = terms.filter(({ language }) => {
    const base = baseLanguage(language)
    return !seen.has(base) && seen.add(base)
  })
  return [...shared, ...others.map(({ text }) => text)].join(' · ')
}

/** By concept, each once with all the terms that both have. */
function useDuplicates(concept: Concept): ReadonlyMap<ConceptId, DuplicateConcept> {
  const host = useHost()
  const [duplicates, setDuplicates] = useState<ReadonlyMap<ConceptId, DuplicateConcept>>(new Map())
  useEffect(() => {
    let current = true
    void host.call('terms.duplicates', { concept }).then((answer) => {
      if (!current) return
      const found = new Map<ConceptId, DuplicateConcept>()
      for (const { concept: other, terms } of answer.ok ? answer.value : []) {
        const known = found.get(other.id)?.terms ?? []
        found.set(other.id, { concept: other, terms: [...new Set([...known, ...terms])] })
      }
      setDuplicates(found)
    })
    return () => {
      current = false
    }
  }, [host, concept])
  return duplicates
}
