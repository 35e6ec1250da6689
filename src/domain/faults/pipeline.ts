import type { Notice } from '../notice.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** K001: the corpus is not there. */
export const corpusMissing = (path: string): ToolkitError =>
  new ToolkitError(
    'K001',
    `${path} does not exist, expected a folder of action plans or one plan.`,
    'Name the folder that holds them: "crossplan run <folder>".',
  )

/** K002: the corpus holds no file that could be a plan. */
export const corpusEmpty = (path: string): ToolkitError =>
  new ToolkitError(
    'K002',
    `${path} holds no files besides README, LICENSE and hidden ones, expected action plans.`,
    'Copy the plans into it (PDF, DOCX, ODT, HTML, markdown or text), or name another folder.',
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

/** K008: a plan that the corpus has already, under whatever name. */
export const addedAlready = (file: string, there: string, id: string): Notice => ({
  code: 'K008',
  level: 'fatal',
  place: { file },
  message: `${file} answers the same inspection as ${there} (${id}), which is there already; it was not added.`,
  remedy: `Nothing is to be done; to replace the plan, remove ${there} first.`,
})

/** K009: another plan whose file has the same name. */
export const nameTaken = (file: string, target: string): Notice => ({
  code: 'K009',
  level: 'fatal',
  place: { file },
  message: `${target} is there already and answers another inspection than ${file}; it was not added.`,
  remedy: 'Give the file another name and add it again.',
})
