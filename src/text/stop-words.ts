const FUNCTION_WORDS = `
a an the this that these those some any each every either neither both all such own same other another one ones
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what whatever whichever whoever
and or nor but if then else than so because as though although unless until while whilst whereas whether
of in on at by for from to with without within into onto upon out off up down over under above below between among
amongst about against through throughout across during before after since toward towards around along via per
am is are was were be been being do does did doing done have has had having will would shall should can could may might
must ought cannot
not no never only just also too very more most much many few fewer less least enough even still yet already always often
again further once here there where when why how now etc eg ie non however therefore thus hence rather quite almost
ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll i'd i'll i'm i've isn't it'd it'll
let's mustn't shan't she'd she'll shouldn't that'd there'd they'd they'll they're they've wasn't we'd we'll we're we've
weren't won't wouldn't you'd you'll you're you've
`

const STOP_WORDS: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(/\s+/u).filter((word) => word !== ''))

/** Whether a token (as parseTokens gives it) is an English function word, which says nothing about a text's subject. */
export function isStopWord(token: string): boolean {
  return STOP_WORDS.has(token)
}
