import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course } from '#core/report/course.ts'
import { useOpenSection } from '../../session/openSections.ts'
import { useAskReveal } from '../../session/place.ts'
import { FoldHeading } from '../../ui/FoldHeading.tsx'
import { CourseBars } from './CourseBars.tsx'
import styles from './CourseChart.module.css'
import { KeyMark } from './CourseKey.tsx'
import { CourseTable } from './CourseTable.tsx'
import { useCourseWords } from './useCourseWords.ts'
import { useCourse } from './useCoverage.ts'
import { useRoving } from './useRoving.ts'
import { useWidth } from './useWidth.ts'

/** How the interview went: who spoke how much, and where statements were touched. */
export function CourseChart() {
  const { t } = useTranslation('statements')
  const [isOpen, toggle] = useOpenSection('course')
  const [told, setTold] = useState<string | null>(null)
  const course = useCourse()
  if (course.bins.length === 0) return null
  return (
    <figure className={styles.course}>
      <figcaption className={styles.caption}>
        <FoldHeading isOpen={isOpen} onToggle={toggle}>
          {t('course.title')}
        </FoldHeading>
        {isOpen && <Key course={course} />}
        {isOpen && (
          <span className={styles.told} aria-hidden="true">
            {told ?? t('course.keys')}
          </span>
        )}
      </figcaption>
      {isOpen && <Chart course={course} onTell={setTold} />}
    </figure>
  )
}

function Key({ course }: { course: Course }) {
  const { t } = useTranslation('statements')
  const { speakerName } = useCourseWords(course)
  return (
    <ul className={styles.key} aria-hidden="true">
      <li className={styles.measure}>{t(`course.${course.measure}`)}</li>
      {course.speakers.map((speaker, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a speaker of the course is its place in it.
        <li key={place}>
          <KeyMark place={place} />
          {speakerName(speaker)}
        </li>
      ))}
      <li>
        <KeyMark place="touched" />
        {t('course.touched')}
      </li>
    </ul>
  )
}

interface ChartProps {
  readonly course: Course
  /** Says in words what a stretch holds; null: none has the focus or the pointer. */
  readonly onTell: (text: string | null) => void
}

function Chart({ course, onTell }: ChartProps) {
  const { t } = useTranslation('statements')
  const reveal = useAskReveal()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { binText } = useCourseWords(course)
  const roving = useRoving(
    course.bins.map(({ first }) => first),
    'across',
  )
  return (
    <>
      <div ref={frame} className={styles.frame}>
        <CourseBars
          course={course}
          width={width}
          label={t('course.label')}
          onKeyDown={roving.onKeyDown}
          onLeave={() => onTell(null)}
          binProps={(bin) => {
            const { onFocus, ...stop } = roving.stop(bin.first)
            const text = binText(bin)
            return {
              ...stop,
              'aria-label': text,
              onFocus: () => {
                onFocus()
                onTell(text)
              },
              onMouseEnter: () => onTell(text),
              onOpen: () => reveal({ segment: bin.first, language: null }),
            }
          }}
        />
      </div>
      <CourseTable course={course} />
    </>
  )
}
