import { MONTH_NAMES } from '../../util/month-names.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that stand between things and names of persons do not have; small letters. */
export const FUNCTION_WORDS = words(`
  a about after again against all also an and any are as at be because been before between both but by can
  could did do does during each every for from further had has have he her here his how i if in into is it its
  more most must new no not now of on once one only or other our out over own she should since so some such
  than that the their them then there these they this those three through to two under until up upon was we
  were what when where which while who why will with within without would you your
`)

/** What persons do and what they are to others; small letters. */
export const POSTS = words(`
  acting administrative administrator adviser advisor advocate ambassador analyst apprentice area assistant
  associate broker business chair chairman chairperson champion chancellor chaplain chief clerk clinical
  clinician co-ordinator colleague colleagues commander commissioner consultant contract coordinator
  counsellor custodial dental dentist deputy detention director directors district doctor driver duty
  education engineer equalities equality estate executive facilities family female finance first functional
  general governing governor governors grade group head heads health healthcare inspector instructor
  intelligence interim judge justice key king lead leader leaders leadership learning liaison librarian link
  local male manager managers managing matron mayor medical mental mentor mentors minister mp national night
  nurse nursing observer offender officer officers operational operations operator orderly overall partner
  partners partnership peer pharmacist pharmacy physical police president prevention primary prince princess
  principal prison prisoner prisoners private probation professional programme project property psychiatrist
  psychologist psychology public quality queen receptionist recovery reducing region regional registrar
  representative resettlement resident residential residents safer safety secretary section secure security
  senior sergeant serving shift skills social speaker special specialist staff strategic strategy substance
  superintendent supervising supervisor support teacher team tenant trainee trainer training treatment trustee
  tutor vice violence visits volunteer warden work worker workers workshop youth
`)

/** What is named after persons, belongs to them or is printed with capitals beside them; small letters. */
export const THINGS = words(`
  academy accommodation act action activities activity adjudications agency agenda alliance annexe army
  assessment association assurance authority avenue award awards bank bay behaviour bill block board borough
  bridge british building bureau business care case category catering cell centre chapel charity church city
  clinic close club code college committee community company complaints compliance concern concerns conference
  corporate corporation council country county court crime criminal crown custody day days december decency
  delivery department design detention digital directorate diversity drive drug drugs early east education
  employability employment england english equality estate estates event exchange exercise fair faith families
  farm fields finance food force foreign form forum foundation framework fund gallery garden gardens gate
  gateway government green group guidance guides gym hall hill home hospital house housing hub human hygiene
  improvement incentives inclusion independent induction industries industry information initiative inn
  inspection inspectorate institute institution international intervention interventions ireland joint journal
  justice keynes keywork kitchen laboratory lane language laundry law learning level library licence limited
  list lodge logistics london ltd management market mathematics maths meeting meetings memorandum ministry
  model monitoring museum name national network neurodiversity newsletter nhs north northern offending office
  operation order organisation outreach park party path paths pathway performance phase place plan planning
  plans plc policy population practice press procedure process programmes progress project projects property
  protection provider purposeful quality reading ready reception record records reducing reform refugee
  refurbishment regime register rehabilitation release reoffending report reports residence residences
  response review reviews ridge right rights risk road room safe scheme school scotland search section sector
  segregation self senior sentence service services session sessions site society solutions south sport square
  standard standards state station strategy street suite summit system systems target task team terrace
  theatre thing things throughcare toolkit tower town transfer transfers translation trust union unit united
  university update use utilities valley view village violence visits vocational wales ward way wellbeing west
  wing wings wood work works world yard year young
`)

/** Prisons of England and Wales by their names, those of several words by each; small letters. */
export const PRISONS = words(`
  acklington albany altcourse ashfield askham aylesbury bedford belmarsh berwyn birmingham blundeston
  brinsford bristol brixton bronzefield buckley bullingdon bure camp cardiff channings chelmsford coldingley
  cookham dartmoor deerbolt doncaster dorchester dovegate downview drake durham east-sutton elmley erlestoke
  everthorpe exeter featherstone feltham five-wells ford forest fort fosse foston foston-hall frankland
  full-sutton garth gartree glen grendon guys-marsh hatfield haverigg hewell high-down highdown highpoint
  hindley hollesley holloway holme hull humber huntercombe isis kirkham kirklevington lancaster latchmere
  leeds leicester lewes leyhill lincoln lindholme littlehey liverpool long-lartin low-newton lowdham
  lowdham-grange maidstone manchester medway millsike moorland morton-hall mount new-hall northumberland
  norwich nottingham oakwood onley parc parkhurst parva pentonville peterborough portland prescoed preston
  ranby reading risley rochester rye-hill scrubs send sheppey shepton spring springhill stafford standford
  stanford stocken stoke-heath styal sudbury swaleside swansea swinfen thameside thorn-cross usk verne
  wakefield wandsworth warren-hill wayland wealstun werrington wetherby whatton whitemoor winchester wolds
  woodhill wormwood wymott
`)

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.map((month) => month.toLowerCase()))
const STATES = words('complete completed done ongoing immediate immediately tbc')

/** Whether a word that stands with a capital is plainly part of no name of a person. */
export function isNoName(word: string): boolean {
  const small = word.toLowerCase()
  return [FUNCTION_WORDS, POSTS, THINGS, PRISONS, MONTHS, STATES].some((set) => set.has(small))
}
