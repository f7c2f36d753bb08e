import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

interface Signs {
  /** A clear negation of the sentence. */
  readonly clear: RegExp
  /** What contains a clear negation and denies nothing: not only, 틀림없이. Blanked out first. */
  readonly idle: RegExp
  /** Anything by which a language may render a negation. */
  readonly any: RegExp
}

const SIGNS: Readonly<Record<string, Signs>> = {
  ko: {
    clear:
      /(?:^|[\s"“‘(])(?:안 (?=[가-힣])|못\s?(?=[가-힣])|안(?=했|합니|하겠|돼|되|된|됩|됐|갔|갑니|왔|옵니|봤|봅니|먹|줬|쐈|믿))|[가-힣]지[는도를]?\s?(?:않|못|마라|말라|말아|마세|마시|마십|아니)|없(?:다|는|었|습|어|고|으|소|이|지)|아니(?:다|라|었|고|며|요|오|지|,|\.|\s|$)|아닙|아닌|모르|모릅|몰랐|몰라/,
    idle: /(?:그게|그것이|것이|게) 아니라|(?:모르|없|않)지[는도]?\s?않[가-힣]*|(?:모르|모른|몰랐|없|않|못[가-힣]{1,3})[가-힣]{0,2}\s(?:것|건|거|게)[은는도이]?\s?아[니닙닌][가-힣]*|안 [가-힣]+ 수[가는도]?\s?없[가-힣]*|(?:두말|말|수|꼼짝|거침|빈틈|여지|영락)\s?없이|일\s?없(?:다|습|어|소|는)|뿐(?:만)?\s?아니라|만이 아니라|틀림없|끊임없|어김없|수밖에 없|지 않을까|지 않습니까|지 않나|않으면 안|어쩔 수 없|변함없|상관없|관계없|하염없|지 않을 수 없|지 못해|못지않|아니라면|아니면|못하게/g,
    any: /안|못|않|없|아니|아닌|아닙|모르|모릅|몰|말[라고아]|마라|마세|마시|마십|전에|미만|이하|외에|전혀|별로|결코|절대|불[가-힣]|비[가-힣]|무[가-힣]|미[가-힣]|거부|거절|실패|부족|부정|금지|어렵|힘들|뿐|피하|막|밖에|드물|거의|빠|대신|보다|제외|잃|멈추|중단|그만|굶/,
  },
  uk: {
    clear:
      /(?<!\p{L})(?:не|ні|нема|немає|немав|жоден|жодн\p{L}+|ніколи|ніхто|нікого|нікому|нічого|ніщо|нічим|ніде|нікуди|ніяк\p{L}*)(?!\p{L})/iu,
    idle: /не\s+(?:лише|тільки|просто|менш\p{L}*|більш\p{L}*|раз|меньш\p{L}*|далі|пізніше|раніше|обов['’ʼ]язково)|ледве\s+не|мало\s+не|щоб\s+не|чи\s+не|поки\s+не|доки\s+не|(?<=\p{L}[-\s])б(?:и)?\s+не|не\s+можна\s+не|не\s+міг\s+не|якби\s+не|не\s+дивно|не\s+зважаючи|тим\s+не\s+менш|ні\s+в\s+чому/giu,
    any: /(?<!\p{L})(?:не|ні|без|від(?:мов|сут)|забор|ані|крім|окрім|ледь|ледве|навряд|замість|рідко|мало|лише|тільки|втра|припин|уник|запереч|бракує|позбав|проте|однак|сумнів|менш|нижч|найменш|просто|важк|складн|перш)/iu,
  },
  en: {
    clear:
      /\b(?:not|never|none|nobody|nothing|nowhere|neither|nor|cannot|no one|no)\b(?![.]\s?\d)|n['’]t\b/i,
    idle: /\bnot\s+(?:only|just|simply|merely|necessarily|least)\b|\bno\s+(?:less|more|fewer|later|doubt|matter|longer)\b|\bwhether or not\b|\bnothing but\b|\bnone other\b|\bif not\b|\bno\.\s?\d/gi,
    any: /\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|un\w+|in\w+|im\w+|ir\w+|il\w+|dis\w+|non\w*|lack\w*|fail\w*|refus\w*|den(?:y|ied|ies|ying)|hardly|barely|scarcely|rarely|seldom|few|little|rather|instead|prevent\w*|avoid\w*|ban\w*|forbid\w*|forbad\w*|prohibit\w*|except|unless|only|miss\w*|lost|lose\w*|stop\w*|absen\w*|away|too|free|far|ignor\w*|but|than|least|mis\w+|away|beyond|until|against|reject\w*|doubt\w*|fewer|under|below|apart|hard|easy|difficult|remember)\b|n['’]t\b|less\b/i,
  },
}

/** Longer texts say one thing with a negation in one language and without in another. */
const LONGEST = 160

/**
 * A clear negation in one language, and nothing that could be one in the other. Only for short
 * utterances, which is where a lost negation turns an answer round.
 */
export function checkNegation({ segment, source, targets }: CheckedRow): readonly Observation[] {
  const isWordless = segment.mode === 'silence' || segment.mode === 'gesture'
  if (source === null || isWordless || source.words.length > LONGEST) return []
  return targets.flatMap((target) => {
    if (target.words.length > LONGEST) return []
    const isKorean = source.base === 'ko' || target.base === 'ko'
    const [from, to] = isKorean ? [withoutAnswer(source), withoutAnswer(target)] : [source, target]
    return [...oneSided(from, to, to), ...oneSided(to, from, to)]
  })
}

const ANSWERS: Readonly<Record<string, RegExp>> = {
  ko: /^\s*(?:아니요?|아니오|아뇨|예|네)[,.]?\s+(?=[^\n]*\p{L})/u,
  uk: /^\s*(?:ні|так|та)[,.]\s+(?=[^\n]*\p{L})/iu,
  en: /^\s*(?:no|yes)[,.]\s+(?=[^\n]*\p{L})/iu,
}

/**
 * A cell with the yes or no that heads it blanked out, where more follows. To a negative question
 * Korean agrees or disagrees, other languages say what is: 아니요, 봤습니다 is так, бачив.
 */
function withoutAnswer(cell: CheckedCell): CheckedCell {
  const answer = ANSWERS[cell.base]?.exec(cell.words)?.[0]
  if (answer === undefined) return cell
  return { ...cell, words: ' '.repeat(answer.length) + cell.words.slice(answer.length) }
}

function oneSided(
  cell: CheckedCell,
  other: CheckedCell,
  target: CheckedCell,
): readonly Observation[] {
  const own = SIGNS[cell.base]
  const others = SIGNS[other.base]
  // Most texts deny nothing: that is looked at first, since it is soon seen.
  if (own === undefined || others === undefined || !own.clear.test(cell.words)) return []
  const words = cell.words.replace(own.idle, (idle) => ' '.repeat(idle.length))
  const match = own.clear.exec(words)
  if (match === null || others.any.test(other.words) || !/\p{L}/u.test(other.words)) return []
  const word = match[0].trim().replace(/^["“‘(]/, '')
  const range = { start: match.index, end: match.index + match[0].length }
  const place = cell === target ? range : null
  const counterpart = cell === target ? null : range
  const source = cell === target ? other : cell
  return [
    observed('negation', 'negationOneSided', { word }, target, place, {
      identity: cell === target ? 'target' : 'source',
      counterpart: { language: source.language, range: counterpart },
    }),
  ]
}
