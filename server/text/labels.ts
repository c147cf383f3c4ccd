export * from './documentLabels.ts';
export * from './procedureLabels.ts';
export * from './peopleLabels.ts';
export * from './registrationLabels.ts';
export * from './actLabels.ts';
export * from './fieldLabels.ts';
export * from './ledgerLabels.ts';
export * from './interviewLabels.ts';
