import type { LanguageTag } from '../interview/languageTag.ts'
import type { NoticeText } from './noticeText.ts'

interface Wording {
  readonly title: string
  readonly text: string
}

const notice = (id: string, ko: Wording, uk: Wording, en: Wording): NoticeText => {
  const wordings = Object.entries({ ko, uk, en })
  const each = (key: keyof Wording) =>
    Object.fromEntries(wordings.map(([tag, wording]) => [tag as LanguageTag, wording[key]]))
  return { id, title: each('title'), text: each('text') }
}

/**
 * The notices that come with the program, in the order in which they are usually given. They are
 * templates in our own words, not the wording of any statute, and no legal advice: an office
 * checks them against the law it works under and puts its own in their place (`noticeTexts`).
 */
export const STANDARD_NOTICES: readonly NoticeText[] = [
  // Third Geneva Convention, Art. 17: what a prisoner of war is bound to give, and no more; in a
  // language that he understands.
  notice(
    'prisoner-of-war',
    {
      title: '전쟁포로가 밝힐 사항',
      text: '당신은 전쟁포로로서 성명, 계급, 생년월일, 군번(군번이 없으면 이에 준하는 사항)만 밝힐 의무가 있습니다. 그 밖의 질문에는 대답할 의무가 없습니다. 질문은 당신이 이해하는 언어로 합니다.',
    },
    {
      title: 'Що зобов’язаний повідомити військовополонений',
      text: 'Як військовополонений ви зобов’язані повідомити лише своє прізвище, ім’я, військове звання, дату народження та особистий номер, а якщо номера немає — рівноцінні відомості. Відповідати на інші запитання ви не зобов’язані. Запитання ставлять мовою, яку ви розумієте.',
    },
    {
      title: 'What a prisoner of war must state',
      text: 'As a prisoner of war you are bound to give only your surname, first names, rank, date of birth and personal number or, failing this, equivalent information. You are not bound to answer any other question. You are questioned in a language that you understand.',
    },
  ),
  // Third Geneva Convention, Art. 17; Convention against Torture, Art. 15; Criminal Procedure Act
  // of Korea, Art. 309; CCP of Ukraine, Art. 11.
  notice(
    'no-coercion',
    {
      title: '강요 금지',
      text: '누구도 당신에게 진술을 강요할 수 없습니다. 고문이나 협박은 물론 어떠한 육체적·정신적 강압도 금지됩니다. 대답하지 않더라도 그 때문에 위협이나 모욕을 받거나 불리한 대우를 받지 않습니다. 강압을 받은 일이 있으면 지금이나 나중에 언제든지 말할 수 있으며, 그 말은 기록됩니다.',
    },
    {
      title: 'Заборона примусу',
      text: 'Ніхто не має права примушувати вас давати показання. Катування, погрози та будь-який фізичний чи психічний тиск заборонено. Якщо ви не відповідаєте, вам не можуть через це погрожувати, вас не можуть ображати чи гірше з вами поводитися. Якщо на вас чинили тиск, ви можете сказати про це зараз або будь-коли пізніше, і ваші слова буде зафіксовано.',
    },
    {
      title: 'No coercion',
      text: 'Nobody may force you to make a statement. Torture, threats and pressure of any kind, physical or mental, are forbidden. If you do not answer, you may not be threatened, insulted or treated worse for it. If you have been put under pressure, you can say so now or at any later time, and what you say will be recorded.',
    },
  ),
  // CCP of Ukraine, Art. 18; Criminal Procedure Act of Korea, Art. 244-3; Méndez Principles, 2.
  notice(
    'silence',
    {
      title: '진술거부권',
      text: '당신은 모든 질문에 대하여, 또는 개개의 질문에 대하여 진술하지 않을 수 있습니다. 진술하지 않더라도 불이익을 받지 않습니다. 진술하기로 한 뒤에도 언제든지 그만둘 수 있습니다. 당신이 한 진술은 증거로 쓰일 수 있습니다.',
    },
    {
      title: 'Право не давати показань',
      text: 'Ви маєте право не відповідати на жодне запитання або на окремі запитання. Відмова відповідати не має для вас негативних наслідків. Навіть якщо ви погодилися відповідати, ви можете будь-коли припинити. Сказане вами може бути використано як доказ.',
    },
    {
      title: 'Right to silence',
      text: 'You may decline to answer all questions or any single one. You will suffer no disadvantage for remaining silent. Even after you have agreed to answer, you may stop at any time. What you do say may be used as evidence.',
    },
  ),
  // CCP of Ukraine, Art. 29 and 42; Criminal Procedure Act of Korea, Art. 180; Third Geneva
  // Convention, Art. 17 and 105.
  notice(
    'interpretation',
    {
      title: '통역을 받을 권리',
      text: '당신은 자신이 이해하는 언어로 말하고 들을 수 있으며, 무료로 통역을 받습니다. 통역을 알아듣지 못하거나 통역이 정확하지 않다고 생각하면 언제든지 말씀해 주십시오. 통역인을 믿을 수 없는 까닭이 있으면 바꾸어 달라고 요청할 수 있습니다.',
    },
    {
      title: 'Право на перекладача',
      text: 'Ви маєте право говорити та отримувати пояснення мовою, якою володієте, і безоплатно користуватися послугами перекладача. Якщо ви не розумієте перекладача або вважаєте, що він перекладає неправильно, скажіть про це будь-коли. Якщо у вас є підстави не довіряти перекладачеві, ви можете заявити йому відвід.',
    },
    {
      title: 'Right to an interpreter',
      text: 'You may speak and be addressed in a language that you understand, and an interpreter is provided free of charge. If you do not understand the interpreter, or think that something is rendered wrongly, say so at any time. If you have reason not to trust the interpreter, you may ask for another.',
    },
  ),
  // CCP of Ukraine, Art. 20 and 42; Criminal Procedure Act of Korea, Art. 243-2 and 244-3.
  notice(
    'counsel',
    {
      title: '변호인의 도움을 받을 권리',
      text: '당신은 변호인의 도움을 받을 수 있습니다. 면담 전에 변호인과 따로 이야기할 수 있고, 면담 중에 변호인을 참여하게 할 수 있습니다. 변호인을 구할 수 없으면 선임해 달라고 요청할 수 있습니다.',
    },
    {
      title: 'Право на захисника',
      text: 'Ви маєте право на допомогу захисника. До початку ви можете поспілкуватися з ним наодинці, а під час опитування він може бути присутнім. Якщо ви не можете залучити захисника самі, ви можете просити, щоб його призначили.',
    },
    {
      title: 'Right to counsel',
      text: 'You may have the help of counsel. You can speak with counsel in private beforehand, and counsel may be present during the questioning. If you cannot find counsel yourself, you may ask that one be appointed.',
    },
  ),
  // Third Geneva Convention, Art. 30 and 31; Méndez Principles, 2; CCP of Ukraine, Art. 212.
  notice(
    'doctor',
    {
      title: '의사의 진료를 받을 권리',
      text: '아프거나 다친 곳이 있으면 말씀해 주십시오. 의사의 진찰과 치료를 요청할 수 있습니다. 피곤하거나 쉬어야 하거나 물이나 음식이 필요하면 언제든지 말씀해 주십시오. 면담을 멈추고 쉬겠습니다.',
    },
    {
      title: 'Право на медичну допомогу',
      text: 'Якщо ви поранені або погано почуваєтеся, скажіть про це. Ви маєте право на огляд лікаря та на лікування. Якщо ви втомилися, потребуєте відпочинку, води чи їжі, скажіть про це будь-коли: опитування буде перервано.',
    },
    {
      title: 'Right to a doctor',
      text: 'If you are injured or unwell, say so. You may ask to be examined and treated by a doctor. If you are tired, or need rest, water or food, say so at any time, and the questioning will be interrupted.',
    },
  ),
  // CCP of Ukraine, Art. 104 and 107 (told beforehand of technical recording and its means);
  // Criminal Procedure Act of Korea, Art. 244-2 (told beforehand; from start to end; sealed).
  notice(
    'recording',
    {
      title: '녹음·영상녹화의 고지',
      text: '이 면담은 시작부터 끝까지 녹음하거나 영상으로 녹화합니다. 어떤 장비를 쓰는지 지금 알려 드립니다. 끝나면 당신 앞에서 원본을 봉인하고, 당신은 봉인에 서명하거나 날인합니다. 원하면 녹음·녹화한 것을 재생하여 확인하고 의견을 말할 수 있습니다.',
    },
    {
      title: 'Повідомлення про технічне фіксування',
      text: 'Це опитування від початку до кінця фіксується технічними засобами. Які засоби застосовано, вам повідомляють зараз. Після завершення оригінал запису опечатують у вашій присутності, і ви засвідчуєте це підписом. За вашим бажанням запис відтворять, і ви зможете висловити зауваження.',
    },
    {
      title: 'Notice of recording',
      text: 'This questioning is recorded by technical means from beginning to end. You are now told which means are used. When it is over, the original is sealed in your presence, and you sign or put your seal on it. If you wish, the recording is played back to you, and you may remark on it.',
    },
  ),
  // CCP of Ukraine, Art. 104 (acquaintance with the text, remarks, refusal to sign); Criminal
  // Procedure Act of Korea, Art. 244 (read by or to the interviewee; objections; signature).
  notice(
    'review',
    {
      title: '조서의 열람과 서명',
      text: '면담이 끝나면 당신은 조서를 읽거나, 당신이 이해하는 언어로 낭독을 들을 수 있습니다. 빠진 것이나 사실과 다른 것이 있으면 더하거나 고쳐 달라고 요청하고 이의를 말할 수 있습니다. 이의와 의견은 조서에 적습니다. 그런 다음 서명하거나 날인합니다. 서명을 거부할 수 있으며, 그 까닭을 말하면 함께 적습니다.',
    },
    {
      title: 'Ознайомлення з протоколом і підпис',
      text: 'Після закінчення ви маєте право прочитати протокол або прослухати його мовою, яку розумієте. Якщо щось пропущено чи викладено неправильно, ви можете вимагати доповнень і виправлень та висловити зауваження. Зауваження і доповнення зазначають у протоколі перед підписами. Після цього ви підписуєте протокол. Ви можете відмовитися від підпису; причини, якщо ви їх назвете, буде зазначено.',
    },
    {
      title: 'Review and signature of the record',
      text: 'Afterwards you may read the record, or have it read to you in a language that you understand. If anything is missing or wrong, you may ask for additions and corrections and state objections. Remarks and objections are written into the record before the signatures. Then you sign it. You may refuse to sign; if you give a reason, it is recorded.',
    },
  ),
  // CCP of Ukraine, Art. 68; Criminal Code of Ukraine, Art. 384 and 385; Criminal Procedure Act of
  // Korea, Art. 183 (with Art. 170): told to the interpreter.
  notice(
    'interpreter-duty',
    {
      title: '통역인의 의무',
      text: '당신은 통역인으로서 오간 말을 더하거나 빼거나 바꾸지 않고 빠짐없이 정확하게 통역해야 합니다. 뜻을 확인하려고 질문할 수 있고, 기록에 관하여 의견을 말할 수 있습니다. 통역하면서 알게 된 것을 누설해서는 안 됩니다. 기피 사유가 있으면 스스로 물러나야 합니다. 통역이 정확함을 서명으로 확인하며, 일부러 거짓으로 통역하면 법에 따라 책임을 질 수 있습니다.',
    },
    {
      title: 'Обов’язки перекладача',
      text: 'Як перекладач ви зобов’язані перекладати повно і правильно, нічого не додаючи, не пропускаючи й не змінюючи. Ви можете ставити запитання, щоб уточнити зміст, і подавати зауваження до протоколу. Ви не маєте права розголошувати відомості, що стали вам відомі. За наявності підстав для відводу ви зобов’язані заявити самовідвід. Правильність перекладу ви засвідчуєте підписом; за завідомо неправильний переклад настає відповідальність за законом.',
    },
    {
      title: 'Duty of the interpreter',
      text: 'As interpreter you must render everything fully and correctly, adding nothing, leaving out nothing and changing nothing. You may ask questions to make the meaning clear, and submit remarks on the record. You must not disclose what you learn. If there are grounds for recusal, you must step back. You certify by your signature that the interpretation is correct; knowingly false interpretation may be punished by law.',
    },
  ),
]

/**
 * The library of notices: the standard texts, each with the library's own wording in its place
 * where there is one of the same id, and after them the library's further texts.
 */
export function noticeTexts(own: readonly NoticeText[]): readonly NoticeText[] {
  const byId = new Map(own.map((text) => [text.id, text]))
  const standard = new Set(STANDARD_NOTICES.map(({ id }) => id))
  return [
    ...STANDARD_NOTICES.map((text) => byId.get(text.id) ?? text),
    ...own.filter(({ id }) => !standard.has(id)),
  ]
}
