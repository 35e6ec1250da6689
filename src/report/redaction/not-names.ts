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
  clinic close club code college commitment committee community company complaints compliance concern concerns
  conference corporate corporation council country county court crime criminal crown custody day days december
  decency delivery department design detention digital directorate diversity drive drug drugs early east
  education employability employment england english entry equality estate estates event exchange exercise
  fair faith families farm fields finance food force foreign form forum foundation framework fund gallery
  garden gardens gate gateway government green group guidance guides gym hall hill home hospital house housing
  hub human hygiene improvement incentives inclusion independent induction industries industry information
  initiative inn inquiry inspection inspectorate institute institution international intervention
  interventions ireland joint journal justice keynes keywork kitchen laboratory lane language laundry law
  learning level library licence limited list lodge logistics london ltd management market mathematics maths
  meeting meetings memorandum ministry model monitoring museum name national network neurodiversity newsletter
  nhs north northern offending office operation order organisation outreach park party path paths pathway
  performance phase place plan planning plans plc policy population practice press procedure process
  programmes progress project projects property protection provider purposeful quality reading ready reception
  record records recruitment reducing reform refugee refurbishment regime register rehabilitation release
  reoffending report reports residence residences response review reviews ridge right rights risk road room
  rule safe scheme school scotland search section sector segregation self senior sentence service services
  session sessions site society solutions south sport square standard standards state station strategy street
  suite summit system systems target task team terrace theatre thing things throughcare toolkit tower town
  transfer transfers translation trust union unit united university update use utilities valley view village
  violence visits vocational wales ward way wellbeing west wing wings wood work works world yard year young
`)

/** Prisons of England and Wales, counties and cities, by each word of their names; small letters. */
export const PLACES = words(`
  acklington albany altcourse ashfield askham avon aylesbury bath bedford bedfordshire belmarsh berkshire
  berwyn birkenhead birmingham blackburn blackpool blundeston bolton bournemouth bradford brighton brinsford
  bristol brixton bronzefield buckinghamshire buckley bullingdon bure burnley cambridge cambridgeshire camp
  canterbury cardiff carlisle channings chelmsford cheshire chester cleveland colchester coldingley cookham
  cornwall coventry croydon cumbria dartmoor deerbolt derby derbyshire devon doncaster dorchester dorset
  dovegate downview drake dudley durham dyfed east-sutton elmley erlestoke essex everthorpe exeter
  featherstone feltham five-wells folkestone ford forest fort fosse foston foston-hall frankland full-sutton
  garth gartree gateshead gillingham glen gloucester gloucestershire greenwich grendon grimsby guys-marsh
  gwent hampshire hatfield haverigg hereford herefordshire hertfordshire hewell high-down highdown highpoint
  hindley hollesley holloway holme hull humber humberside huntercombe ipswich isis kent kirkham kirklevington
  lambeth lancashire lancaster latchmere leeds leicester leicestershire lewes leyhill lincoln lincolnshire
  lindholme littlehey liverpool long-lartin low-newton lowdham lowdham-grange luton maidstone manchester
  medway merseyside middlesbrough middlesex millsike moorland morton-hall mount new-hall newcastle newport
  norfolk northamptonshire northumberland northumbria norwich nottingham nottinghamshire oakwood oldham onley
  oxford oxfordshire parc parkhurst parva pentonville peterborough plymouth portland portsmouth powys prescoed
  preston ranby reading risley rochester rotherham rutland rye-hill salford salisbury scotland scrubs send
  sheffield sheppey shepton shropshire slough solihull somerset southampton southend southwark spring
  springhill stafford staffordshire standford stanford stocken stockport stoke stoke-heath styal sudbury
  suffolk sunderland surrey sussex swaleside swansea swindon swinfen thames thameside thorn-cross torbay
  trafford tyneside usk verne wakefield walsall wandsworth warren-hill warrington warwickshire watford wayland
  wealstun werrington westminster wetherby whatton whitemoor wigan wiltshire winchester wolds wolverhampton
  woodhill worcester worcestershire wormwood wymott york yorkshire
`)

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.map((month) => month.toLowerCase()))
const STATES = words('complete completed done ongoing immediate immediately tbc')

/** Whether a word that stands with a capital is plainly part of no name of a person. */
export function isNoName(word: string): boolean {
  const small = word.toLowerCase()
  return [FUNCTION_WORDS, POSTS, THINGS, PLACES, MONTHS, STATES].some((set) => set.has(small))
}
