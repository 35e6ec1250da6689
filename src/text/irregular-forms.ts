const BASE_AND_FORMS = `
arise arose arisen; be am is are was were been being; bear bore borne; beat beaten; become became; begin began begun;
bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; bring brought;
build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; creep crept; deal dealt; dig dug;
do did done does; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; have had has; hear heard;
hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; learn learnt; leave left; lend lent;
lie lay lain; lose lost; make made; mean meant; meet met; oversee oversaw overseen; pay paid; ride rode ridden; ring rang rung;
rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot;
show shown; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; spill spilt; stand stood;
steal stole stolen; stick stuck; strike struck stricken; swear swore sworn; sweep swept; swim swam swum; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; win won;
withdraw withdrew withdrawn; withhold withheld; write wrote written;
analysis analyses; basis bases; child children; crisis crises; criterion criteria; curriculum curricula; diagnosis diagnoses;
foot feet; half halves; knife knives; leaf leaves; life lives; louse lice; man men; mouse mice; person persons; self selves;
shelf shelves; thief thieves; tooth teeth; wife wives; woman women;
bad worse worst; far farther farthest further furthest; good better best
`

/** Inflected English form → base form, for the forms that no rule of spelling gives. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  BASE_AND_FORMS.split(';').flatMap((entry) => {
    const [base = '', ...forms] = entry.trim().split(/\s+/u)
    return forms.map((form): [string, string] => [form, base])
  }),
)
