import type { Notice } from '../notice.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** K001: the corpus is not there. */
export const corpusMissing = (path: string): ToolkitError =>
  new ToolkitError(
    'K001',
    `${path} does not exist, expected a folder of action plans or one plan.`,
    'Check how it is spelt and from which folder the command is run.',
  )

/**
 * K002: the corpus holds no file that could be a plan.
 * @param others what it holds instead: folders, broken links
 */
export const corpusEmpty = (path: string, others: readonly string[]): ToolkitError =>
  new ToolkitError(
    'K002',
    `${path} holds no files besides README, LICENSE and hidden ones${
      others.length === 0 ? '' : ` (folders within it and broken links are not read: ${others.join(', ')})`
    }, expected action plans.`,
    others.length === 0
      ? 'Copy the plans into it (PDF, DOCX, ODT, HTML, markdown or text), or name another folder.'
      : 'Name the folder that holds the plans, or move them up (PDF, DOCX, ODT, HTML, markdown or text).',
  )

/** K003: every file failed. */
export const nothingRead = (path: string, files: number): ToolkitError =>
  new ToolkitError(
    'K003',
    files === 1
      ? `Nothing in ${path} could be read as an action plan; the reason stands above.`
      : `None of the ${files} files in ${path} could be read as an action plan; the reasons stand above.`,
    'Correct them, or look at one with "crossplan read <file>". The results of the last run are untouched.',
  )

/** K004: neither a file nor a folder. */
export const notReadable = (file: string): Notice => ({
  code: 'K004',
  level: 'fatal',
  place: { file },
  message: `${file} is neither a file nor a folder, expected an action plan.`,
  remedy: 'Remove it from the corpus, or mend the link.',
})

/** A file that the system does not give: the notice has the code of the fault (E001 to E007). */
export const fileUnread = (file: string, fault: ToolkitError): Notice => ({
  code: fault.code,
  level: 'fatal',
  place: { file },
  message: fault.message,
  remedy: fault.remedy,
})

/** K005: a folder within the corpus. */
export const subfolderSkipped = (file: string): Notice => ({
  code: 'K005',
  level: 'warning',
  place: { file },
  message: `${file} is a folder within the corpus; its files were not read.`,
  remedy: 'Move its plans up into the corpus, or run on that folder.',
})

/** K006: one inspection of one establishment twice. */
export const planTwice = (kept: string, dropped: string, inspection: string): Notice => ({
  code: 'K006',
  level: 'warning',
  place: { file: dropped },
  message: `${dropped} answers the same inspection as ${kept} (${inspection}); ${kept} was taken, ${dropped} left out.`,
  remedy: 'Remove one of the two files from the corpus.',
})

/** K007: two inspections whose plans would have one id. */
export const idsMadeLonger = (
  file: string,
  id: string,
  longer: string,
  others: readonly string[],
): Notice => ({
  code: 'K007',
  level: 'info',
  place: { file },
  message: `${file} is called ${longer}, since the id ${id} also fits ${others.join(', ')}.`,
  remedy: 'Check the inspection dates on the covers; if they are right, nothing is to be done.',
})

/** A file by its path, and by the name that notices go by. */
interface NamedFile {
  readonly path: string
  readonly name: string
}

/** K008: a plan that the corpus has already, under whatever name. */
export const addedAlready = (file: NamedFile, there: string, id: string): Notice => ({
  code: 'K008',
  level: 'fatal',
  place: { file: file.name },
  message: `${file.path} answers the same inspection as ${there} (${id}), which is there already; it was not added.`,
  remedy: `Nothing is to be done; to replace the plan, remove ${there} first.`,
})

/** K009: another plan whose file has the same name. */
export const nameTaken = (file: NamedFile, target: string): Notice => ({
  code: 'K009',
  level: 'fatal',
  place: { file: file.name },
  message: `${target} is there already and answers another inspection than ${file.path}; it was not added.`,
  remedy: 'Give the file another name and add it again.',
})

/** K010: corrections that cannot be used; the fault's message names file and line. */
export const correctionsUnread = (file: string, fault: ToolkitError): Notice => ({
  code: 'K010',
  level: 'warning',
  place: { file },
  message: `The plan was read without its corrections: ${fault.message.replaceAll('\n', '; ')}`,
  remedy: 'Correct that file and run again, or remove it; README.md shows its form.',
})

/** K011: corrections in the corpus that a plan to be added would bring as well. */
export const correctionsKept = (file: string, source: string, there: string): Notice => ({
  code: 'K011',
  level: 'warning',
  place: { file },
  message: `${there} is there already; ${source} was not copied.`,
  remedy: 'Compare the two files, and copy what is missing by hand.',
})

/** K012: a corrections file beside no plan of its name. */
export const correctionsStray = (file: string): Notice => ({
  code: 'K012',
  level: 'warning',
  place: { file },
  message: `${file} belongs to no plan beside it, expected the plan's file name with its ending before ".corrections.yaml".`,
  remedy: 'Name it as the plan is named, such as hmp-example.txt.corrections.yaml.',
})
