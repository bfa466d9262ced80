import type { ReactNode } from 'react';

export const AccountPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="page-width">
    <div className="mx-auto flex w-full max-w-[26rem] flex-col gap-6 py-12 tablet:py-18">
      <h1 className="page-title">{title}</h1>
      {children}
    </div>
  </main>
);
