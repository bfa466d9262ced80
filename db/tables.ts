/** All tables and views. */
export * from './schema/articles';
export * from './schema/events';
export * from './schema/feeds';
export * from './schema/history';
export * from './schema/imported';
export * from './schema/jobs';
export * from './schema/model-answers';
export * from './schema/people';
export * from './schema/queue';
export * from './schema/relations';
export * from './schema/sent-forms';
export * from './schema/settings';
export * from './schema/timeline';
export * from './schema/views';
export * from './schema/vocabulary';
