import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './FoldHeading.module.css'

interface FoldHeadingProps {
  readonly children: ReactNode
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** The heading of a part that can be folded away. */
export function FoldHeading({ children, isOpen, onToggle }: FoldHeadingProps) {
  return (
    <h2 className={styles.heading}>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={onToggle}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden className={styles.sign} />
        {children}
      </button>
    </h2>
  )
}
