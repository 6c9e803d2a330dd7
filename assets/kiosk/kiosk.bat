@echo off
rem Opens the kiosk over the whole screen, without network. Alt + F4 ends it.
rem Plain ASCII on purpose: cmd.exe miscounts other letters. Vietnamese stands in the text file.
setlocal
chcp 65001 >nul
set "PAGE=%~dp0index.html"
set "PROFILE=%LOCALAPPDATA%\saobac-kiosk"
set "MANNER=--no-first-run --no-default-browser-check --hide-crash-restore-bubble --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate,msEdgeSidebarV2 --noerrdialogs --edge-kiosk-type=fullscreen"

set "BROWSER=%ProgramFiles%\Google\Chrome\Application\chrome.exe"
if exist "%BROWSER%" goto found
set "BROWSER=%ProgramW6432%\Google\Chrome\Application\chrome.exe"
if exist "%BROWSER%" goto found
set "BROWSER=%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe"
if exist "%BROWSER%" goto found
set "BROWSER=%SystemDrive%\Program Files (x86)\Google\Chrome\Application\chrome.exe"
if exist "%BROWSER%" goto found
set "BROWSER=%SystemDrive%\Program Files (x86)\Microsoft\Edge\Application\msedge.exe"
if exist "%BROWSER%" goto found
set "BROWSER=%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
if exist "%BROWSER%" goto found
goto failed

:found
if not exist "%PAGE%" goto failed
start "" "%BROWSER%" --kiosk "%PAGE%" --user-data-dir="%PROFILE%" %MANNER%
if errorlevel 1 goto failed
goto done

:failed
type "%~dp0kiosk.txt"
pause
exit /b 1

:done
exit /b 0
