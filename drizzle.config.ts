import { defineConfig } from 'drizzle-kit';

// tests stand beside the schema and are none of it
export default defineConfig({ dialect: 'postgresql', schema: './db/schema/!(*.test).ts', out: './db/migrations' });
