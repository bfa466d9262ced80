import { defineConfig } from 'drizzle-kit';

// exclude the tests next to the schema files
export default defineConfig({ dialect: 'postgresql', schema: './db/schema/!(*.test).ts', out: './db/migrations' });
