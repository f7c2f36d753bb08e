/** Sino-Korean digits. */
export const SINO_DIGITS: ReadonlyMap<string, number> = new Map([
  ['영', 0],
  ['공', 0],
  ['일', 1],
  ['이', 2],
  ['삼', 3],
  ['사', 4],
  ['오', 5],
  ['육', 6],
  ['륙', 6],
  ['칠', 7],
  ['팔', 8],
  ['구', 9],
])

/** Multipliers within a group of four digits. */
export const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ['십', 10],
  ['백', 100],
  ['천', 1_000],
])

/** Multipliers of groups of four digits. */
export const BIG_UNITS: ReadonlyMap<string, number> = new Map([
  ['만', 1e4],
  ['억', 1e8],
  ['조', 1e12],
])

export const NATIVE_TENS: ReadonlyMap<string, number> = new Map([
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
])

export const NATIVE_UNITS: ReadonlyMap<string, number> = new Map([
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['석', 3],
  ['넷', 4],
  ['네', 4],
  ['넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
])

/** Words that are a number by themselves, or count as one; always weak. */
export const WEAK_WORDS: ReadonlyMap<string, number> = new Map([
  ['첫', 1],
  ['처음', 1],
  ['첫째', 1],
  ['최초', 1],
  ['하루', 1],
  ['제일', 1],
  ['매일', 1],
  ['매년', 1],
  ['둘째', 2],
  ['이틀', 2],
  ['쌍', 2],
  ['양', 2],
  ['두배', 2],
  ['셋째', 3],
  ['사흘', 3],
  ['나흘', 4],
  ['닷새', 5],
  ['엿새', 6],
  ['이레', 7],
  ['여드레', 8],
  ['아흐레', 9],
  ['열흘', 10],
  ['보름', 15],
  ['정오', 12],
  ['자정', 0],
  ['절반', 0.5],
  ['반', 0.5],
])

/** What is counted or measured; longer ones first where one begins another. */
const COUNTERS =
  '번째|번|시간|시|분의|분|초|년|월|일|주일|주간|주|개월|개국|개|달|살|세기|세대|세|차례|차|회|명|사람|인분|인|원|달러|딸라|딸러|유로|엔|루블|그리브나|흐리우냐|발|문|대대|대|척|정|자루|기|호실|호|층|동|채|장|군데|군단|군|곳|킬로그람|킬로그램|킬로메터|킬로미터|킬로|키로|미터|메터|센치|센티|밀리|리|톤|그람|그램|리터|도|퍼센트|프로|배|가지|종|마리|사단|려단|여단|련대|연대|중대|소대|분대|국|조|팀|고지|점|등|위|급|학년|반|끼|병|잔|모|평|헥타르|볼트|와트|구경|여|남짓|쯤|가량|정도|이상|이하|미만|줄|쪽|페이지|권|통|건|상자|켤레|벌|마일|피트|에이커|석|표|골|승|패|단계|단|과|부|편|곡|면|방|구역|구|지구|초소|진|열|갑|포|알|자|획|량|두|필|그루|송이|포기|접|벌|짝|쌍|홉|되|말|섬|근|냥|돈|푼|마디|구간|바퀴'
const COUNTER = new RegExp(`[ \\u00a0]?(?:${COUNTERS})`, 'y')

const USUAL_COUNTER =
  /[ \u00a0]?(?:달러|딸라|딸러|유로|루블|프로|퍼센트|미터|메터|킬로|(?:명|원|년|개|발|톤|대|살|세|리|여|번|호|일)(?!가(?!량)))/y

/** Particles and endings that can follow a number in words. */
const PARTICLE =
  /(?:이다|입니다|이에요|예요|이었|였|이고|인데|이|가|을|를|은|는|의|에서|에게|에|도|만|과|와|로|으로|까지|부터|보다|씩|마다|밖에|중|년대|하고|이나|나|요|뿐)/y

const at = (pattern: RegExp, text: string, index: number): boolean => {
  pattern.lastIndex = index
  return pattern.test(text)
}

/** True: a counter stands at `index`, or after a space there. */
export const counterFollows = (text: string, index: number): boolean => at(COUNTER, text, index)
/** As `counterFollows`, for counters that hardly begin another word. */
export const usualCounterFollows = (text: string, index: number): boolean =>
  at(USUAL_COUNTER, text, index)
export const particleFollows = (text: string, index: number): boolean => at(PARTICLE, text, index)

/** A syllable or a letter that stands alone. By code unit: every character goes through here. */
export function isHangul(character: string | undefined): boolean {
  const code = character?.charCodeAt(0) ?? 0
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e)
}
