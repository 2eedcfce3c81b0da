import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { Start } from './app/Start.tsx';
import { applyTheme, rememberedTheme } from './app/theme.ts';

// Before anything is painted.
applyTheme(rememberedTheme());

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Start />
    </StrictMode>,
  );
}
