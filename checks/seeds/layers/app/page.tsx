import "#components/wizard/first-load.tsx"; // allowed
