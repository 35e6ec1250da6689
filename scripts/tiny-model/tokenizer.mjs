// @ts-check

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
const SIGNS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789')
const MARKS = Array.from('.,;:!?()[]"\'-/&%£')
const WORDS =
  `a access all an and any are as at available be been by can cell cells clean concern control data did drug drugs each
education every experience family first for from good governor has have health help high hours housing in induction is
it key learning leaders leave level levels low medical men mental more new night no not of officers on or out outcomes
patients plan plans poor prison prisoner prisoners progress provide purposeful ready release report resettlement review
safe safety self services should staff support that the their there they this time to too training treatment use violence
visits was were which who will with without women work worker workers`.split(/\s+/)
const ENDINGS = ['##s', '##ing', '##ed', '##er', '##ly', '##ion']

/** Pieces of words, so that every English text can be written in them; a piece's place is its number. */
export const vocabulary = [
  ...SPECIAL,
  ...MARKS,
  ...SIGNS,
  ...SIGNS.map((sign) => `##${sign}`),
  ...WORDS.filter((word) => word.length > 1),
  ...ENDINGS,
]

/** @param {string} token */
const numberOf = (token) => vocabulary.indexOf(token)

/**
 * The contents of `tokenizer.json`: lower case, split at blanks and marks, then into the longest known pieces.
 *
 * @see Wu et al. 2016 (WordPiece)
 */
export const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: SPECIAL.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [special('[CLS]'), sequence('A', 0), special('[SEP]')],
    pair: [special('[CLS]'), sequence('A', 0), special('[SEP]'), sequence('B', 1), special('[SEP]', 1)],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [numberOf(id)], tokens: [id] }]),
    ),
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
  },
}

/**
 * The contents of `tokenizer_config.json`.
 *
 * @param {number} positions most tokens in a text
 */
export const tokenizerConfig = (positions) => ({
  tokenizer_class: 'BertTokenizer',
  do_lower_case: true,
  model_max_length: positions,
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  mask_token: '[MASK]',
})

/**
 * @param {string} id
 * @param {number} type_id
 */
function special(id, type_id = 0) {
  return { SpecialToken: { id, type_id } }
}

/**
 * @param {string} id
 * @param {number} type_id
 */
function sequence(id, type_id) {
  return { Sequence: { id, type_id } }
}
