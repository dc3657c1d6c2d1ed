export { headLength, isResumeFile, iterations, readHead, writeHead } from '../../web/src/keep/resume/format.ts'
export { lookAt, readResume } from '../../web/src/keep/resume/read.ts'
export { writeResume } from '../../web/src/keep/resume/write.ts'
