/**
 * Given names that are frequent in England and Wales, of people of all backgrounds; small letters. Left out are those that are
 * words or places of plans as well: Will, Mark, May, Grant, Hope, Grace, Faith, Rose, Summer, Chelsea.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
    aaron abdul abdullah abigail adam adele adrian ahmed aisha alan alastair albert alex alexander alexandra
    alfie ali alice alison alistair alyssa amanda amber amelia amina amir amy ana andrea andrew andrzej
    angela angus anita ann anna anne annette anthony antonio arjun arthur ashley asif ayesha barbara barry
    beatrice becky benjamin bernard beth bethany beverley bilal brenda brian bridget bruce callum cameron
    carl carla carol caroline catherine cathy charles charlie charlotte cheryl chloe chris christian
    christina christine christopher claire clare clive colin connor craig cynthia daisy dale damian daniel
    danielle darren david dawn dean debbie deborah declan denise dennis derek diana diane dominic donald
    donna doreen dorothy douglas duncan dylan edward eileen elaine eleanor elizabeth ella ellen ellie elsie
    emily emma eric erin esther ethan eugene eva evelyn farah fatima fiona frances francesca francis fred
    freddie frederick gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald gerard
    gillian glenn gloria gordon graeme graham gregory gurpreet hamza hannah harjit harriet harry hassan
    hayley hazel heather helen henry hilary holly howard hugh hussain ian ibrahim imran irene isabel
    isabella isla ismail iwona jack jackie jacob jacqueline jake james jamie jan jane janet janice jasmine
    jason jean jeffrey jennifer jenny jeremy jessica jill joan joanna joanne joe joel john jonathan jordan
    jose joseph josephine joshua joyce juan judith julia julian julie kamran karen karl kate katherine
    kathleen kathryn katie keith kelly kenneth kerry kevin khadija khalid kieran kim kimberley krzysztof
    kyle laura lauren lawrence leah lee leon leonard lesley leslie lewis liam lily linda lindsay lisa
    lorraine louis louise lucas lucy luke lynn lynne mahmoud malcolm mandeep manuel marcus margaret maria
    marian marie marilyn marion martha martin mary maryam matthew maureen maurice max maxine megan melanie
    melissa michael michelle miriam mohamed mohammad mohammed moira molly monica muhammad mustafa nadia
    nadine naomi natalie nathan naveed neil nichola nicholas nick nicola nigel nina nora norma norman oliver
    olivia omar oscar osman owen pamela patricia patrick paul paula pauline peter philip phillip phoebe
    piotr poppy priya rachel rahul raj rajesh ralph raymond rebecca rhys richard rita robert roger rohan
    ronald rosemary rosie ross roy russell ruth ryan sabrina sally samantha samina samuel sandra sanjay sara
    sarah scott sean shabana shane shannon sharon shaun shazia sheila shirley simon simone sofia sonia
    sophia sophie stacey stella stephanie stephen steven stewart stuart sunita susan suzanne sylvia tanya
    tara tariq terence teresa terry theresa thomas timothy tina toby tomasz tony tracey tracy trevor usman
    valerie vanessa veronica victor victoria vincent vivien walter wayne wendy william yasmin yusuf yvonne
    zahra zainab zara zoe
  `
    .trim()
    .split(/\s+/),
)
