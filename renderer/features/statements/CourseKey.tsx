import styles from './CourseChart.module.css'

/** How the bars of a speaker, by their place in the course, or of statements are filled. */
export type CourseFill = number | 'touched'

const HATCH = 'course-hatch'
const RULES = 'course-rules'
const DOTS = 'course-dots'

/** The first two are plain; the others are told apart by their pattern, in any colours. */
export function courseFill(place: CourseFill): {
  readonly className: string
  readonly fill?: string
} {
  const classNames = [styles.first, styles.second, styles.drawn, styles.drawn, styles.drawn]
  const patterns = [undefined, undefined, HATCH, RULES, DOTS]
  if (place === 'touched') return { className: styles.touched ?? '' }
  const pattern = patterns[place]
  return {
    className: classNames[place] ?? styles.drawn ?? '',
    ...(pattern === undefined ? {} : { fill: `url(#${pattern})` }),
  }
}

/** The patterns that `courseFill` names; once in the document. */
export function CoursePatterns() {
  return (
    <defs>
      <pattern id={HATCH} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={styles.ground} />
        <path d="M-1 1 1 -1M0 4 4 0M3 5 5 3" className={styles.stroke} />
      </pattern>
      <pattern id={RULES} width="4" height="3" patternUnits="userSpaceOnUse">
        <rect width="4" height="3" className={styles.ground} />
        <path d="M0 1.5h4" className={styles.stroke} />
      </pattern>
      <pattern id={DOTS} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={styles.ground} />
        <circle cx="2" cy="2" r="0.8" className={styles.dot} />
      </pattern>
    </defs>
  )
}

/** The sample of a filling that stands beside its word. */
export function KeyMark({ place }: { place: CourseFill }) {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true" className={styles.mark}>
      <rect x="0.5" y="0.5" width="10" height="10" {...courseFill(place)} />
    </svg>
  )
}
